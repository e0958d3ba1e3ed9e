// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pollschedule.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! RFC 8628, section 3.5, slow_down. */
constexpr seconds slowDownStep(5);
/*! After so many in a row the steps do not help: the clock runs fast by a factor. */
constexpr int mostSlowDownSteps = 3;
/*! How long before the end the last poll is sent: the server's clock runs out when ours does. */
constexpr PollSchedule::Time lastPollLead = seconds(1);
constexpr seconds longestBackOff(60);
/*! The longest delay by jitter that nobody in front of a screen notices. */
constexpr PollSchedule::Time longestIntervalJitter = seconds(2);
/*! No code lives longer; keeps sums of absurd numbers from the network in their range. */
constexpr seconds longestWait = std::chrono::hours(48);

seconds bounded(std::optional<seconds> wait)
{
    return std::min(wait.value_or(seconds(0)), longestWait);
}

PollSchedule::Time part(PollSchedule::Time span, double share)
{
    return std::chrono::floor<PollSchedule::Time>(span * share);
}

/*! A tenth of the interval at most. */
PollSchedule::Time intervalJitter(seconds interval, double jitter)
{
    return part(std::min(PollSchedule::Time(interval) / 10, longestIntervalJitter), jitter);
}

} // namespace

PollSchedule::PollSchedule(Time asked, Time answered, seconds lifetime, seconds interval,
                           double jitter)
    : m_expiry(asked + lifetime)
    , m_lastPoll(m_expiry - std::min(lastPollLead, Time(lifetime) / 10))
    , m_interval(interval)
    // A code that dies before one interval is over is asked for once, at its end.
    , m_earliest(std::min(answered + interval, m_lastPoll))
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
    const bool inVain = ++m_slowDownsInARow > mostSlowDownSteps;
    const seconds longer = std::max(m_interval + slowDownStep, m_interval * (inVain ? 3 : 2) / 2);
    m_interval = std::max({m_interval, bounded(longer), bounded(proposed)});
    scheduleAfter(now, m_interval, retryAfter, intervalJitter(m_interval, jitter));
}

void PollSchedule::noAnswer(Time now, std::optional<seconds> retryAfter, double jitter)
{
    // RFC 8628, section 3.5: double the interval on each broken connection. Bounded, so that a box
    // that is plugged in again is not kept waiting for minutes; never below the interval.
    m_failures = std::min(m_failures + 1, 6);
    const seconds doubled = std::min(m_interval * (1 << m_failures), longestBackOff);
    const seconds backOff = std::max(m_interval, doubled);
    scheduleAfter(now, backOff, retryAfter, part(backOff, jitter));
}

void PollSchedule::connectionRenewed(Time now, std::optional<Time> sent, double jitter)
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
    // The poll that would be the last but one gives way, so that the last stays an interval apart.
    const Time last = std::max(m_lastPoll, m_earliest);
    m_next = last < m_expiry ? std::optional(last) : std::nullopt;
}

} // namespace DeviceSignIn
