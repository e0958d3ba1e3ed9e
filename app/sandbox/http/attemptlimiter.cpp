// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/attemptlimiter.h"

#include <algorithm>

namespace DeviceSignIn {

using namespace std::chrono_literals;

// Five guesses and one a minute afterwards, against 20^8 codes. The wait for all together stays
// short, so that an attacker can't lock everybody out for long.
const AttemptLimiter::Policy AttemptLimiter::perAddress{5, 5min, 60s};
const AttemptLimiter::Policy AttemptLimiter::forAll{100, 30s, 3s};

namespace {

constexpr qsizetype maximumAddresses = 1024;

// One household, or one attacker, has a whole /64 of IPv6.
QHostAddress neighbourhood(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::fill(std::begin(ipv6.c) + 8, std::end(ipv6.c), quint8(0));
    return QHostAddress(ipv6);
}

std::chrono::seconds remaining(std::chrono::milliseconds until, std::chrono::milliseconds now)
{
    return std::chrono::ceil<std::chrono::seconds>(std::max(0ms, until - now));
}

} // namespace

std::chrono::seconds AttemptLimiter::waitFor(const QHostAddress &address, Time now) const
{
    const Tally own = m_addresses.value(neighbourhood(address));
    return std::max(remaining(own.blockedUntil, now), remaining(m_all.blockedUntil, now));
}

void AttemptLimiter::addWrong(const QHostAddress &address, Time now)
{
    makeRoom(now);
    addWrong(m_addresses[neighbourhood(address)], perAddress, now);
    addWrong(m_all, forAll, now);
}

void AttemptLimiter::addWrong(Tally &tally, const Policy &policy, Time now)
{
    forgive(tally, policy, now);
    ++tally.wrong;
    if (tally.wrong <= policy.free)
        return;
    const int doublings = std::min(tally.wrong - policy.free, 16);
    const std::chrono::seconds wait(1 << doublings);
    tally.blockedUntil = now + std::min(wait, policy.longestWait);
}

void AttemptLimiter::forgive(Tally &tally, const Policy &policy, Time now)
{
    if (tally.wrong == 0)
        tally.since = now;
    const auto forgiven = (now - tally.since) / policy.forgivenEvery;
    tally.wrong = int(std::max<decltype(forgiven)>(0, tally.wrong - forgiven));
    tally.since = tally.wrong == 0 ? now : tally.since + forgiven * policy.forgivenEvery;
}

// Memory is bounded: what is forgiven goes first, then whatever has been quiet for longest.
void AttemptLimiter::makeRoom(Time now)
{
    if (m_addresses.size() < maximumAddresses)
        return;
    for (auto tally = m_addresses.begin(); tally != m_addresses.end();) {
        forgive(*tally, perAddress, now);
        tally = tally->wrong == 0 ? m_addresses.erase(tally) : std::next(tally);
    }
    if (m_addresses.size() < maximumAddresses)
        return;
    const auto quietest = std::min_element(
        m_addresses.begin(), m_addresses.end(), [](const Tally &one, const Tally &other) {
            return one.blockedUntil != other.blockedUntil ? one.blockedUntil < other.blockedUntil
                                                          : one.since < other.since;
        });
    m_addresses.erase(quietest);
}

} // namespace DeviceSignIn
