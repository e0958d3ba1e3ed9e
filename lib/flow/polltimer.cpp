// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/polltimer.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*!
    The longest time for which a poll is delayed while the system reports no network. It is limited
    because the report may be wrong, and because a server on this machine can be reached without a
    network.
*/
constexpr seconds longestWaitForNetwork(30);

} // namespace

PollTimer::PollTimer(Transport *transport, Clock *clock)
    : m_transport(transport)
    , m_clock(clock)
    , m_watch(transport, clock)
    , m_nextStep(clock->createAlarm())
{
    connect(m_nextStep.get(), &Alarm::rang, this, &PollTimer::step);
    connect(&m_watch, &ConnectionWatch::connectionsLost, this, &PollTimer::handleLostConnections);
}

void PollTimer::start(const PollSchedule &schedule)
{
    stop();
    m_schedule = schedule;
    m_watch.start();
    setAlarm();
}

void PollTimer::stop()
{
    m_watch.stop();
    m_nextStep->stop();
    m_schedule.reset();
    m_isUnderWay = false;
    m_sent.reset();
    m_isUnreachable = false;
}

void PollTimer::step()
{
    // If the machine has just resumed, there may be no network yet, and a new alarm has been set.
    if (m_watch.checkForSuspend())
        return;
    if (m_schedule->nextPoll())
        Q_EMIT due();
    else
        Q_EMIT expired();
}

void PollTimer::pollSent()
{
    m_isUnderWay = true;
    m_sent = m_clock->now();
}

void PollTimer::pollEnded(const TokenResult &result)
{
    m_isUnderWay = false;
    m_isUnreachable = std::holds_alternative<Retryable>(result.response)
                      || std::holds_alternative<UnexpectedResponse>(result.response);
    if (planAfter(result)) {
        setAlarm();
    } else {
        m_nextStep->stop();
        m_watch.stop();
    }
}

bool PollTimer::planAfter(const TokenResult &result)
{
    const auto now = m_clock->now();
    const double jitter = m_clock->jitter();
    if (const auto *slowDown = std::get_if<SlowDown>(&result.response))
        m_schedule->slowDown(now, slowDown->interval, result.retryAfter, jitter);
    else if (std::holds_alternative<Pending>(result.response))
        m_schedule->pending(now, jitter);
    else if (m_isUnreachable)
        m_schedule->noResponse(now, result.retryAfter, jitter);
    else
        return false;
    return true;
}

void PollTimer::handleLostConnections()
{
    m_isUnreachable = true;
    m_schedule->connectionsLost(m_clock->now(), m_sent, m_clock->jitter());
    // If there is no time for another poll, the one that is under way is the last and is not
    // aborted.
    if (m_isUnderWay && !m_schedule->nextPoll())
        return;
    setAlarm();
    if (!m_transport->isOnline())
        Q_EMIT networkLost();
}

void PollTimer::setAlarm()
{
    auto when = m_schedule->nextPoll().value_or(m_schedule->expiry());
    if (m_isUnreachable && !m_transport->isOnline())
        when = std::max(when,
                        std::min(m_clock->now() + longestWaitForNetwork, m_schedule->lastPoll()));
    m_nextStep->setFor(when);
}

} // namespace DeviceSignIn
