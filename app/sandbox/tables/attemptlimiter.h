// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QHostAddress>

#include <chrono>

namespace DeviceSignIn {

/*!
    Limits the rate at which user codes can be guessed (RFC 8628, section 5.1): for each IP address,
    and for all addresses together, because an attacker may have many.

    The first few wrong codes have no consequence, because people mistype. Each further wrong code
    doubles the time to wait. The count of wrong codes decreases by one at regular intervals. The
    class has no clock; the current time is an argument.
*/
class AttemptLimiter
{
public:
    using Time = std::chrono::milliseconds;

    /*!
        Returns how long \a address has to wait before its next attempt; zero if an attempt is
        allowed now.
    */
    std::chrono::seconds timeToWait(const QHostAddress &address, Time now) const;

    /*! Counts a wrong code from \a address. */
    void addFailure(const QHostAddress &address, Time now);

    qsizetype addressCount() const { return m_addresses.size(); }

private:
    struct Policy
    {
        /*! The number of wrong codes without consequence. */
        int free;
        std::chrono::seconds longestWait;
        /*! The time after which the count decreases by one. */
        std::chrono::seconds decayInterval;
    };
    struct Failures
    {
        int count = 0;
        /*! The time at which the count was last decreased, or the first failure was counted. */
        Time lastDecay{0};
        Time blockedUntil{0};
    };
    static const Policy perAddress;
    static const Policy forAll;

    static void addFailure(Failures &failures, const Policy &policy, Time now);
    static void decay(Failures &failures, const Policy &policy, Time now);
    void limitMemory(Time now);

    Failures m_all;
    QHash<QHostAddress, Failures> m_addresses;
};

} // namespace DeviceSignIn
