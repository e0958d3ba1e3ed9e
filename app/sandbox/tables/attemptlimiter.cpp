// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/attemptlimiter.h"

#include <algorithm>

namespace DeviceSignIn {

using namespace std::chrono_literals;

// One address may try five of the 20^8 codes, and then about one a minute. The wait that applies to
// all addresses stays short, so that an attacker can't prevent other people from signing in.
const AttemptLimiter::Policy AttemptLimiter::perAddress{5, 5min, 60s};
const AttemptLimiter::Policy AttemptLimiter::forAll{100, 30s, 3s};

namespace {

constexpr qsizetype maximumAddresses = 1024;

/*!
    Returns the address for which the failures of \a address are counted. For IPv6 this is the /64
    network, because each household, and so each attacker, has at least one.
*/
QHostAddress countedAddress(const QHostAddress &address)
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

std::chrono::seconds AttemptLimiter::timeToWait(const QHostAddress &address, Time now) const
{
    const Failures own = m_addresses.value(countedAddress(address));
    return std::max(remaining(own.blockedUntil, now), remaining(m_all.blockedUntil, now));
}

void AttemptLimiter::addFailure(const QHostAddress &address, Time now)
{
    limitMemory(now);
    addFailure(m_addresses[countedAddress(address)], perAddress, now);
    addFailure(m_all, forAll, now);
}

void AttemptLimiter::addFailure(Failures &failures, const Policy &policy, Time now)
{
    decay(failures, policy, now);
    ++failures.count;
    if (failures.count <= policy.free)
        return;
    const int doublings = std::min(failures.count - policy.free, 16);
    const std::chrono::seconds wait(1 << doublings);
    failures.blockedUntil = now + std::min(wait, policy.longestWait);
}

void AttemptLimiter::decay(Failures &failures, const Policy &policy, Time now)
{
    if (failures.count == 0)
        failures.lastDecay = now;
    const auto steps = (now - failures.lastDecay) / policy.decayInterval;
    failures.count = int(std::max<decltype(steps)>(0, failures.count - steps));
    failures.lastDecay =
        failures.count == 0 ? now : failures.lastDecay + steps * policy.decayInterval;
}

/*!
    Makes room for one more address. Addresses whose count has decreased to zero are removed first,
    then the one whose last wait ended earliest.
*/
void AttemptLimiter::limitMemory(Time now)
{
    if (m_addresses.size() < maximumAddresses)
        return;
    for (auto failures = m_addresses.begin(); failures != m_addresses.end();) {
        decay(*failures, perAddress, now);
        failures = failures->count == 0 ? m_addresses.erase(failures) : std::next(failures);
    }
    if (m_addresses.size() < maximumAddresses)
        return;
    const auto oldest = std::min_element(
        m_addresses.begin(), m_addresses.end(), [](const Failures &one, const Failures &other) {
            return one.blockedUntil != other.blockedUntil ? one.blockedUntil < other.blockedUntil
                                                          : one.lastDecay < other.lastDecay;
        });
    m_addresses.erase(oldest);
}

} // namespace DeviceSignIn
