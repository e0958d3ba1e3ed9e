// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/tokenlife.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/*!
    A token that expires sooner is refreshed before an application receives it, because its request
    takes some time.
*/
constexpr milliseconds leastRemaining = seconds(60);
/*!
    Machines that signed in together refresh at different times within this span, or within a tenth
    of the token's life if that is shorter.
*/
constexpr milliseconds widestSpread = minutes(5);
/*! The largest correction of the system clock that is not treated as a wrong clock. */
constexpr seconds smallCorrection(60);

/*!
    The lifetime that is assumed if neither the server nor the provider's profile names one. A
    refresh too early does no harm.
*/
constexpr seconds assumedLifetime = minutes(60);

milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return milliseconds(from.msecsTo(to));
}

} // namespace

TokenLife::TokenLife(const StoredSession &session, Clock *clock, std::optional<seconds> usual)
    : m_issued(session.issued)
    , m_expiry(session.expiry)
{
    if (!m_expiry.isValid() && m_issued.isValid() && !session.refreshToken.isEmpty()) {
        m_isAssumed = true;
        const seconds life = session.lifetime.value_or(usual.value_or(assumedLifetime));
        m_expiry = m_issued.addSecs(life.count());
    }
    if (!m_expiry.isValid())
        return;
    milliseconds left = between(clock->utc(), m_expiry);
    milliseconds lifetime = left;
    if (m_issued.isValid()) {
        lifetime = between(m_issued, m_expiry);
        left = std::min(left, lifetime);
    }
    m_end = clock->now() + left;
    // The limit is half of the token's life, because otherwise a token with a short life would be
    // refreshed for every request.
    lifetime = std::max(lifetime, milliseconds(0));
    const auto spread = std::chrono::duration_cast<milliseconds>(
        clock->jitter() * std::min(widestSpread, lifetime / 10));
    m_early = std::min(leastRemaining, lifetime / 2) + spread;
}

bool TokenLife::isOver(const Clock &clock) const
{
    return !m_isAssumed && mayBeOver(clock);
}

bool TokenLife::mayBeOver(const Clock &clock) const
{
    return !lastsFor(milliseconds(0), clock);
}

bool TokenLife::wantsRefresh(const Clock &clock) const
{
    return !lastsFor(m_early, clock);
}

bool TokenLife::lastsFor(milliseconds time, const Clock &clock) const
{
    if (!m_end)
        return true;
    const QDateTime today = clock.utc();
    // If the present is before the time of issue, the system clock was set, and the remaining time
    // is unknown.
    if (m_issued.isValid() && today.addSecs(smallCorrection.count()) < m_issued)
        return false;
    return clock.now() + time < *m_end && today.addMSecs(time.count()) < m_expiry;
}

} // namespace DeviceSignIn
