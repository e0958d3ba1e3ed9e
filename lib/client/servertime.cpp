// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/servertime.h"

#include "client/clock.h"

#include <QTimeZone>

namespace DeviceSignIn {

namespace {

/*!
    The beginning of the year in which this version was written. No server responds to it earlier.
    It is a constant, and not the time of the build, so that two builds of one source are the same.
*/
QDateTime firstCredibleTime()
{
    return {QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()};
}
/*! In years, from firstCredibleTime(). No release is used longer. */
constexpr int credibleYears = 20;
/*! In years. A machine whose clock is credible is not wrong by more. */
constexpr int longestClockOffset = 10;

bool isCredible(const QDateTime &time)
{
    return time >= firstCredibleTime() && time < firstCredibleTime().addYears(credibleYears);
}

/*!
    Whether the Date header \a server may correct the system clock of this machine, which is \a
    here. A wrong one could make an old id_token valid, or a new one expired. A machine without a
    battery may be wrong by decades, but then its own time is not credible.
*/
bool isCredible(const QDateTime &server, const QDateTime &here)
{
    if (!server.isValid() || !isCredible(server))
        return false;
    return !isCredible(here)
           || (server >= here.addYears(-longestClockOffset)
               && server <= here.addYears(longestClockOffset));
}

} // namespace

ServerTime::ServerTime(const Clock *clock)
    : m_clock(clock)
{}

void ServerTime::record(const QDateTime &dateHeader)
{
    if (isCredible(dateHeader, m_clock->utc()))
        m_offset = std::chrono::milliseconds(dateHeader.toMSecsSinceEpoch()) - m_clock->now();
}

QDateTime ServerTime::now() const
{
    return QDateTime::fromMSecsSinceEpoch((m_clock->now() + offset()).count(), QTimeZone::utc());
}

std::chrono::milliseconds ServerTime::offset() const
{
    const std::chrono::milliseconds here(m_clock->utc().toMSecsSinceEpoch());
    return m_offset.value_or(here - m_clock->now());
}

} // namespace DeviceSignIn
