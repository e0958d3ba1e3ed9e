// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QMap>

#include <chrono>

namespace DeviceSignIn {

/*!
    Limits the rate at which user codes can be guessed (RFC 8628, section 5.1), for each network
    from which requests come: see sourceNetwork(). For IPv6 there is a second, higher limit for each
    site: see siteNetwork().

    The first few wrong codes have no consequence, because people mistype. Each further wrong code
    doubles the time to wait. The count of wrong codes decreases by one at regular intervals. The
    class has no clock; the current time is an argument.

    No wait applies to everybody, because anyone could then prevent other people from signing in.
    During a flood of wrong codes from many addresses, the waits begin after the first wrong code of
    an address instead. A right code at the first try is therefore never delayed by others.
*/
class AttemptLimiter
{
public:
    using Time = std::chrono::milliseconds;

    /*! The largest number of networks, and of sites, that are remembered. */
    static constexpr qsizetype maximumNetworks = 8192;

    /*!
        Returns how long \a address has to wait before its next attempt; zero if an attempt is
        allowed now.
    */
    std::chrono::seconds timeToWait(const QHostAddress &address, Time now) const;

    /*! Counts a wrong code from \a address. */
    void addFailure(const QHostAddress &address, Time now);

    qsizetype networkCount() const { return m_networks.size(); }
    qsizetype siteCount() const { return m_sites.size(); }

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
    /*!
        The keys are networks as the 16 bytes of an IPv6 address. It is an ordered map, because an
        attacker can choose addresses that collide in a hash.
    */
    using Table = QMap<QByteArray, Failures>;

    static const Policy perNetwork;
    static const Policy perNetworkInFlood;
    static const Policy perSite;
    static const Policy flood;

    static void addFailure(Failures &failures, const Policy &policy, Time now);
    static void decay(Failures &failures, const Policy &policy, Time now);
    static void makeRoom(Table &table, const Policy &policy, Time now);

    /*! All wrong codes. They only decide whether there is a flood. */
    Failures m_all;
    Table m_networks;
    Table m_sites;
};

} // namespace DeviceSignIn
