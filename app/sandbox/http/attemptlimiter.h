// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QHostAddress>

#include <chrono>

namespace DeviceSignIn {

/*!
    Slows down the guessing of user codes (RFC 8628, section 5.1), for each address and for all of
    them together, because an attacker may have many.

    A few wrong codes are free, for people mistype; after that each one doubles the wait. Wrong
    codes are forgiven one by one as time goes by. Pure: time is an argument.
*/
class AttemptLimiter
{
public:
    using Time = std::chrono::milliseconds;

    /*! How long \a address has to wait before its next attempt; zero where it may try now. */
    std::chrono::seconds waitFor(const QHostAddress &address, Time now) const;

    /*! \a address has tried a code that does not exist. */
    void addWrong(const QHostAddress &address, Time now);

    qsizetype addressCount() const { return m_addresses.size(); }

private:
    struct Policy
    {
        int free;
        std::chrono::seconds longestWait;
        std::chrono::seconds forgivenEvery;
    };
    struct Tally
    {
        int wrong = 0;
        Time since{0}; //!< from when the next forgiveness is counted
        Time blockedUntil{0};
    };
    static const Policy perAddress;
    static const Policy forAll;

    static void addWrong(Tally &tally, const Policy &policy, Time now);
    static void forgive(Tally &tally, const Policy &policy, Time now);
    void makeRoom(Time now);

    Tally m_all;
    QHash<QHostAddress, Tally> m_addresses;
};

} // namespace DeviceSignIn
