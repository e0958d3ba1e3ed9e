// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pollschedule.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! The least time that slow_down adds to the interval (RFC 8628, section 3.5). */
constexpr seconds slowDownStep(5);
/*!
    After so many slow_down in a row, this machine's clock is assumed to run too fast by a factor.
*/
constexpr int maximumSlowDownSteps = 3;
/*! The time between the last poll and the expiry. */
constexpr PollSchedule::Time lastPollLead = seconds(1);
constexpr seconds longestBackOff(60);
/*! The longest jitter of an interval: a person who is waiting does not notice such a delay. */
constexpr PollSchedule::Time longestIntervalJitter = seconds(2);
/*!
    Longer than the lifetime of any code. The limit keeps sums of very large values from
    overflowing.
*/
constexpr seconds longestWait = std::chrono::hours(48);

seconds bounded(std::optional<seconds> wait)
{
    return std::min(wait.value_or(seconds(0)), longestWait);
}

PollSchedule::Time part(PollSchedule::Time span, double share)
{
    return std::chrono::floor<PollSchedule::Time>(span * share);
}

/*! At most a tenth of the interval. */
PollSchedule::Time intervalJitter(seconds interval, double jitter)
{
    return part(std::min(PollSchedule::Time(interval) / 10, longestIntervalJitter), jitter);
}

} // namespace

PollSchedule::PollSchedule(Time requested, Time received, seconds lifetime, seconds interval,
                           double jitter)
    : m_expiry(requested + lifetime)
    , m_lastPoll(m_expiry - std::min(lastPollLead, Time(lifetime) / 10))
    , m_interval(interval)
    // A code that expires before one interval is over is polled once, shortly before its end.
    , m_earliest(std::min(received + interval, m_lastPoll))
    , m_earliestByServer(m_earliest)
{
    schedule(m_earliest + intervalJitter(m_interval, jitter));
}

void PollSchedule::pending(Time now, double jitter)
{
    m_failures = 0;
    m_slowDownsInARow = 0;
    scheduleAfter(now, m_interval, {}, intervalJitter(m_interval, jitter));
}

void PollSchedule::slowDown(Time now, std::optional<seconds> proposed,
                            std::optional<seconds> retryAfter, double jitter)
{
    m_failures = 0;
    const bool isClockFast = ++m_slowDownsInARow > maximumSlowDownSteps;
    const seconds longer =
        std::max(m_interval + slowDownStep, m_interval * (isClockFast ? 3 : 2) / 2);
    m_interval = std::max({m_interval, bounded(longer), bounded(proposed)});
    scheduleAfter(now, m_interval, retryAfter, intervalJitter(m_interval, jitter));
}

void PollSchedule::noResponse(Time now, std::optional<seconds> retryAfter, double jitter)
{
    // The interval is doubled with each failed connection (RFC 8628, section 3.5). The back-off is
    // limited, so that polling resumes soon after the network has come back.
    m_failures = std::min(m_failures + 1, 6);
    const seconds doubled = std::min(m_interval * (1 << m_failures), longestBackOff);
    const seconds backOff = std::max(m_interval, doubled);
    scheduleAfter(now, backOff, retryAfter, part(backOff, jitter));
}

void PollSchedule::connectionsLost(Time now, std::optional<Time> sent, double jitter)
{
    m_failures = 0;
    if (sent)
        m_earliest = std::max(m_earliest, *sent + m_interval);
    schedule(std::max({now, m_earliest, m_earliestByServer}) + intervalJitter(m_interval, jitter));
}

void PollSchedule::scheduleAfter(Time now, Time delay, std::optional<seconds> retryAfter,
                                 Time jitter)
{
    m_earliest = now + m_interval;
    m_earliestByServer = now + std::max(Time(bounded(retryAfter)), Time(m_interval));
    schedule(std::max(now + delay, m_earliestByServer) + jitter);
}

void PollSchedule::schedule(Time wanted)
{
    if (wanted + m_interval <= m_lastPoll) {
        m_next = wanted;
        return;
    }
    // The second-to-last poll is left out if it would be too close to the last one.
    const Time last = std::max(m_lastPoll, m_earliest);
    m_next = last < m_expiry ? std::optional(last) : std::nullopt;
}

} // namespace DeviceSignIn
