// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/poller.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*!
    How long a poll waits for a network that the system says is not there. The wait is limited because
    the system may be wrong, and a server on this machine needs no network.
*/
constexpr seconds longestWaitForNetwork(30);

} // namespace

Poller::Poller(AuthorizationServer *server, Transport *transport, Clock *clock, Handlers handlers)
    : m_server(server)
    , m_transport(transport)
    , m_clock(clock)
    , m_handlers(std::move(handlers))
    , m_watch(transport, clock)
    , m_nextStep(clock->createAlarm())
{
    connect(m_nextStep.get(), &Alarm::rang, this, &Poller::step);
    connect(&m_watch, &ConnectionWatch::renewed, this, &Poller::renewConnection);
}

void Poller::start(const PendingSignIn *pending, const PollSchedule &schedule)
{
    stop();
    m_pending = pending;
    m_schedule = schedule;
    m_watch.start();
    setAlarm();
}

void Poller::stop()
{
    m_watch.stop();
    m_nextStep->stop();
    m_poll = {};
    m_pending = nullptr;
    m_schedule.reset();
    m_sent.reset();
    m_isCutOff = false;
}

void Poller::step()
{
    // The machine may have woken up this moment, with no network yet.
    if (m_watch.machineSlept())
        return;
    if (m_schedule->nextPoll())
        poll();
    else
        m_handlers.expired();
}

void Poller::poll()
{
    m_poll = {};
    m_sent = m_clock->now();
    m_poll = m_server->poll(m_pending->authorization, m_pending->proofs,
                            [this](TokenAnswer answer) { handleAnswer(std::move(answer)); });
}

void Poller::handleAnswer(TokenAnswer answer)
{
    m_isCutOff = std::holds_alternative<Transient>(answer.response)
                 || std::holds_alternative<UnexpectedResponse>(answer.response);
    if (planAfter(answer)) {
        setAlarm();
    } else {
        m_nextStep->stop();
        m_watch.stop();
    }
    m_handlers.answered(std::move(answer.response));
}

bool Poller::planAfter(const TokenAnswer &answer)
{
    const auto now = m_clock->now();
    const double jitter = m_clock->jitter();
    if (const auto *slowDown = std::get_if<SlowDown>(&answer.response))
        m_schedule->slowDown(now, slowDown->interval, answer.retryAfter, jitter);
    else if (std::holds_alternative<Pending>(answer.response))
        m_schedule->pending(now, jitter);
    else if (m_isCutOff)
        m_schedule->noAnswer(now, answer.retryAfter, jitter);
    else
        return false;
    return true;
}

void Poller::renewConnection()
{
    m_isCutOff = true;
    m_schedule->connectionRenewed(m_clock->now(), m_sent, m_clock->jitter());
    // If there is no time for another poll, the one under way is the last.
    if (m_poll.isPending() && !m_schedule->nextPoll())
        return;
    setAlarm();
    if (!m_transport->isOnline())
        m_handlers.answered(Transient{{Reason::Unreachable, {}, {}}});
}

void Poller::setAlarm()
{
    auto when = m_schedule->nextPoll().value_or(m_schedule->expiry());
    if (m_isCutOff && !m_transport->isOnline())
        when = std::max(when,
                        std::min(m_clock->now() + longestWaitForNetwork, m_schedule->lastPoll()));
    m_nextStep->setFor(when);
}

} // namespace DeviceSignIn
