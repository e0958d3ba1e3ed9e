// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/refusedsession.h"

#include "network/transport.h"

#include <QPointer>

#include <utility>

namespace DeviceSignIn {

namespace {

// The shortest and the longest wait between two attempts with refused tokens.
constexpr std::chrono::minutes shortestWaitAfterRefusal(1);
constexpr std::chrono::minutes longestWaitAfterRefusal(60);

} // namespace

RefusedSession::RefusedSession(SessionStore *store, AuthorizationServer *server,
                               Transport *transport, Clock *clock, Done done)
    : m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_done(std::move(done))
    , m_retry(BackOff(shortestWaitAfterRefusal, longestWaitAfterRefusal), clock)
{
    connect(&m_retry, &RetryTimer::due, this, &RefusedSession::attempt);
    connect(transport, &Transport::networkChanged, this, [this, transport] {
        if (transport->isOnline() && m_retry.isWaiting())
            m_retry.networkIsBack();
    });
}

RefusedSession::~RefusedSession() = default;

void RefusedSession::keep(StoredSession session, bool isStored,
                          std::optional<std::chrono::seconds> retryAfter)
{
    const bool isKnown =
        m_session && m_session->serial == session.serial && m_session->signInId == session.signInId;
    m_session = std::move(session);
    m_isStored = isStored;
    if (isKnown)
        return;
    stopTrying();
    m_retry.reset();
    if (retryAfter)
        m_retry.retryLater({}, retryAfter);
    else
        m_retry.waitFor(shortestWaitAfterRefusal);
}

void RefusedSession::tryNow()
{
    if (hasSession() && !isTrying() && !m_retry.isTooEarly())
        attempt();
}

std::optional<StoredSession> RefusedSession::take()
{
    m_retry.stop();
    std::optional<StoredSession> taken = std::exchange(m_session, std::nullopt);
    stopTrying();
    return taken;
}

std::optional<StoredSession> RefusedSession::takeUnstored()
{
    const bool wasStored = m_isStored;
    std::optional<StoredSession> taken = take();
    return wasStored ? std::nullopt : std::move(taken);
}

PendingCall RefusedSession::whenTried(std::function<void()> done)
{
    return m_waitingForEnd.add([done = std::move(done)](bool) { done(); });
}

void RefusedSession::stopTrying()
{
    m_trying = {};
    m_waitingForEnd.report(true);
}

void RefusedSession::attempt()
{
    m_retry.stop();
    TokenRefresh::Task task{m_session->clone(), m_isStored, {}};
    m_trying = PendingCall(std::make_unique<TokenRefresh>(
        m_store, m_server, m_clock, std::move(task),
        [this](RefreshResult result) { handleResult(std::move(result)); }));
}

void RefusedSession::handleResult(RefreshResult result)
{
    std::optional<CallFailure> failed;
    if (const auto *failure = std::get_if<CallFailure>(&result)) {
        failed = *failure;
    } else if (const auto *refused = std::get_if<RefreshRefused>(&result)) {
        failed = refused->refusal;
        // The session may have been stored again, with the pause that the server has asked for.
        m_session = refused->session.clone();
    } else if (const auto *paused = std::get_if<RefreshPaused>(&result)) {
        failed = paused->failure;
        if (paused->session.signInId == m_session->signInId)
            m_session = paused->session.clone();
    } else if (std::holds_alternative<RefreshNotStorable>(result)) {
        failed = CallFailure{{Reason::NotStorable, {}, {}}, {}};
    }
    if (failed) {
        m_retry.retryLater(failed->failure, failed->retryAfter);
    } else {
        m_session.reset();
    }
    const QPointer<RefusedSession> self(this);
    m_done(std::move(result));
    if (self)
        m_waitingForEnd.report(true);
}

} // namespace DeviceSignIn
