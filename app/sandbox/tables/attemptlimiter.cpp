// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/attemptlimiter.h"

#include "sandbox/tables/sourcenetwork.h"

#include <QList>

#include <algorithm>
#include <tuple>

namespace DeviceSignIn {

using namespace std::chrono_literals;

// One network may try five of the 20^8 codes, and then about one a minute.
const AttemptLimiter::Policy AttemptLimiter::perNetwork{5, 5min, 60s};
const AttemptLimiter::Policy AttemptLimiter::perNetworkInFlood{1, 5min, 60s};
// An attacker can rent a site with very many networks, so the site has a limit of its own. It does
// not affect other people, because they do not live there.
const AttemptLimiter::Policy AttemptLimiter::perSite{100, 30s, 3s};
// A flood is more than a hundred wrong codes, and then more than twenty a minute.
const AttemptLimiter::Policy AttemptLimiter::flood{100, 0s, 3s};

namespace {

// The flood is over within six minutes after its last wrong code, however long it has lasted.
constexpr int maximumFloodCount = 200;

std::chrono::seconds remaining(std::chrono::milliseconds until, std::chrono::milliseconds now)
{
    return std::chrono::ceil<std::chrono::seconds>(std::max(0ms, until - now));
}

QByteArray networkKey(const QHostAddress &network)
{
    const Q_IPV6ADDR ipv6 = network.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), sizeof ipv6.c);
}

bool hasSite(const QHostAddress &address)
{
    return siteNetwork(address).protocol() == QAbstractSocket::IPv6Protocol;
}

} // namespace

std::chrono::seconds AttemptLimiter::timeToWait(const QHostAddress &address, Time now) const
{
    const auto waitOfNetwork =
        remaining(m_networks.value(networkKey(sourceNetwork(address))).blockedUntil, now);
    if (!hasSite(address))
        return waitOfNetwork;
    return std::max(waitOfNetwork,
                    remaining(m_sites.value(networkKey(siteNetwork(address))).blockedUntil, now));
}

void AttemptLimiter::addFailure(const QHostAddress &address, Time now)
{
    addFailure(m_all, flood, now);
    m_all.count = std::min(m_all.count, maximumFloodCount);
    const bool inFlood = m_all.count > flood.free;

    makeRoom(m_networks, perNetwork, now);
    addFailure(m_networks[networkKey(sourceNetwork(address))],
               inFlood ? perNetworkInFlood : perNetwork, now);
    if (!hasSite(address))
        return;
    makeRoom(m_sites, perSite, now);
    addFailure(m_sites[networkKey(siteNetwork(address))], perSite, now);
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
    Makes room for one more entry. Those whose count has decreased to zero are removed first, then a
    quarter of the table: the entries whose last wait ended earliest.
*/
void AttemptLimiter::makeRoom(Table &table, const Policy &policy, Time now)
{
    if (table.size() < maximumNetworks)
        return;
    for (auto failures = table.begin(); failures != table.end();) {
        decay(*failures, policy, now);
        failures = failures->count == 0 ? table.erase(failures) : std::next(failures);
    }
    if (table.size() < maximumNetworks)
        return;
    QList<std::tuple<Time, Time, QByteArray>> entries;
    entries.reserve(table.size());
    for (auto failures = table.cbegin(); failures != table.cend(); ++failures)
        entries.append({failures->blockedUntil, failures->lastDecay, failures.key()});
    const auto last = entries.begin() + entries.size() / 4;
    std::nth_element(entries.begin(), last, entries.end());
    std::for_each(entries.begin(), last,
                  [&](const auto &entry) { table.remove(std::get<2>(entry)); });
}

} // namespace DeviceSignIn
