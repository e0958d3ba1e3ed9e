// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pollschedule.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! RFC 8628, section 3.5, slow_down. */
constexpr seconds slowDownStep(5);
/*! How long before the end the last poll is sent: the server's clock runs out when ours does. */
constexpr PollSchedule::Time lastPollLead = seconds(1);
constexpr seconds longestBackOff(60);

} // namespace

PollSchedule::PollSchedule(Time asked, Time answered, seconds lifetime, seconds interval)
    : m_expiry(asked + lifetime)
    , m_lastPoll(m_expiry - std::min(lastPollLead, Time(lifetime) / 10))
    , m_interval(interval)
{
    scheduleAfter(answered, m_interval);
}

void PollSchedule::pending(Time now)
{
    m_failures = 0;
    scheduleAfter(now, m_interval);
}

void PollSchedule::slowDown(Time now, std::optional<seconds> proposed,
                            std::optional<seconds> retryAfter)
{
    m_failures = 0;
    m_interval = std::max(m_interval + slowDownStep, proposed.value_or(seconds(0)));
    scheduleAfter(now, std::max(m_interval, retryAfter.value_or(seconds(0))));
}

void PollSchedule::noAnswer(Time now, std::optional<seconds> retryAfter)
{
    // RFC 8628, section 3.5: double the interval on each broken connection. Bounded, so that a box
    // that is plugged in again is not kept waiting for minutes; never below the interval.
    m_failures = std::min(m_failures + 1, 6);
    const seconds doubled = std::min(m_interval * (1 << m_failures), longestBackOff);
    scheduleAfter(now, std::max({m_interval, doubled, retryAfter.value_or(seconds(0))}));
}

void PollSchedule::scheduleAfter(Time now, Time delay)
{
    if (now >= m_lastPoll) {
        m_next.reset();
        return;
    }
    const Time next = now + delay;
    // The poll that would be the last but one gives way, so that the last stays an interval apart.
    m_next = next + m_interval > m_lastPoll ? m_lastPoll : next;
}

} // namespace DeviceSignIn
