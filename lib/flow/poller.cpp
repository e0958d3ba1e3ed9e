// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/poller.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*!
    How long a poll waits for a network that the system says is not there. Not for ever: the system
    may be wrong, and a server on this machine needs no network.
*/
constexpr seconds longestWaitForNetwork(30);

/*! What it means for a poll that the server's addresses could not be found out. */
TokenResponse withoutAddress(const Failure &failure)
{
    if (failure.isRetryable())
        return Transient{failure};
    if (failure.isUnexpectedResponse())
        return UnexpectedResponse{failure};
    return Refused{failure};
}

} // namespace

Poller::Poller(AuthorizationServer *provider, Transport *transport, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_transport(transport)
    , m_clock(clock)
    , m_watch(transport, clock)
    , m_nextStep(clock->createAlarm())
    , m_request(provider, transport, clock)
{
    connect(m_nextStep.get(), &Alarm::rang, this, &Poller::step);
    connect(&m_watch, &ConnectionWatch::renewed, this, &Poller::renew);
}

Poller::~Poller() = default;

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
    m_attempt.reset();
    m_request.abort();
    m_pending = nullptr;
    m_schedule.reset();
    m_underWay = false;
    m_sent.reset();
    m_cutOff = false;
}

void Poller::step()
{
    // The machine may have woken this moment, with no network yet.
    if (m_watch.machineSlept())
        return;
    if (m_schedule->nextPoll())
        poll();
    else
        Q_EMIT expired();
}

void Poller::poll()
{
    m_request.abort();
    m_underWay = true;
    m_sent = m_clock->now();
    m_attempt = std::make_unique<QObject>();
    m_provider->resolve(m_attempt.get(), [this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *unresolved = std::get_if<AuthorizationServer::Unresolved>(&lookup))
            hear(withoutAddress(unresolved->failure), unresolved->retryAfter);
        else
            ask(std::get<ServerMetadata>(lookup));
    });
}

void Poller::ask(const ServerMetadata &server)
{
    const auto make = [this, server] {
        const ClientConfig &config = m_provider->config();
        Values proofs = clientProof(config, server, m_provider->serverTime(m_clock->utc()));
        append(&proofs, proofsForToken(m_pending->proofs));
        return deviceTokenRequest(config, server, m_pending->authorization, proofs);
    };
    m_request.send(make, m_pending->proofs.key(), [this](const HttpResponse &answer) {
        hear(readPollResponse(answer, m_provider->config().profile), answer.retryAfter);
    });
}

void Poller::hear(TokenResponse answer, std::optional<seconds> retryAfter)
{
    m_underWay = false;
    m_cutOff = std::holds_alternative<Transient>(answer)
               || std::holds_alternative<UnexpectedResponse>(answer);
    if (plan(answer, retryAfter)) {
        setAlarm();
    } else {
        m_nextStep->stop();
        m_watch.stop();
    }
    m_answer = std::move(answer);
    Q_EMIT answered();
}

bool Poller::plan(const TokenResponse &answer, std::optional<seconds> retryAfter)
{
    const auto now = m_clock->now();
    const double jitter = m_clock->jitter();
    if (const auto *slowDown = std::get_if<SlowDown>(&answer))
        m_schedule->slowDown(now, slowDown->interval, retryAfter, jitter);
    else if (std::holds_alternative<Pending>(answer))
        m_schedule->pending(now, jitter);
    else if (m_cutOff)
        m_schedule->noResponse(now, retryAfter, jitter);
    else
        return false;
    return true;
}

void Poller::renew()
{
    m_cutOff = true;
    m_schedule->connectionRenewed(m_clock->now(), m_sent, m_clock->jitter());
    // Where there is no time for another poll, the one under way is the last.
    if (m_underWay && !m_schedule->nextPoll())
        return;
    setAlarm();
    if (!m_transport->isOnline()) {
        m_answer = Transient{{Reason::Unreachable, {}, {}}};
        Q_EMIT answered();
    }
}

void Poller::setAlarm()
{
    auto when = m_schedule->nextPoll().value_or(m_schedule->expiry());
    if (m_cutOff && !m_transport->isOnline())
        when = std::max(when,
                        std::min(m_clock->now() + longestWaitForNetwork, m_schedule->lastPoll()));
    m_nextStep->setFor(when);
}

} // namespace DeviceSignIn
