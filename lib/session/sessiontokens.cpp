// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessiontokens.h"

#include "client/authorizationserver.h"
#include "network/transport.h"
#include "protocol/clientdata.h"
#include "protocol/failurelog.h"
#include "session/refusalmark.h"
#include "session/sessionlog.h"

#include <QPointer>

namespace DeviceSignIn {

namespace {

// The shortest and the longest wait after a failed refresh.
constexpr std::chrono::seconds shortestRefreshPause(2);
constexpr std::chrono::seconds longestRefreshPause(60);

} // namespace

SessionTokens::SessionTokens(SessionStore *store, AuthorizationServer *server, Transport *transport,
                             Clock *clock)
    : m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_backOff(shortestRefreshPause, longestRefreshPause)
{
    connect(transport, &Transport::networkChanged, this, [this, transport] {
        if (transport->isOnline())
            m_backOff.networkIsBack();
    });
}

SessionTokens::~SessionTokens() = default;

void SessionTokens::adopt(StoredSession session)
{
    stopRefresh();
    m_replacesRefused = false;
    m_backOff.reset();
    take(std::move(session), false);
}

void SessionTokens::takeStored(StoredSession session)
{
    take(std::move(session), true);
    if (current->refreshToken.isEmpty() && m_life.isOver(*m_clock))
        current.reset();
}

PendingCall SessionTokens::save(std::function<void(StoreResult::Status)> done,
                                SessionStore::Prepare prepare)
{
    const auto beginWrite = [this] {
        mayBeStored = true;
        return current->clone();
    };
    const auto readResult = [this, done = std::move(done)](SessionStore::Saved saved) {
        // Tokens that were there before stay there if they can't be stored once more.
        const bool isDone = saved.status == StoreResult::Status::Done;
        areStored = areStored || isDone;
        if (saved.newer) {
            take(std::move(*saved.newer), true);
        } else if (isDone) {
            current->serial = saved.serial;
            current->replaced = std::move(saved.replaced);
        }
        done(saved.status);
    };
    return m_store->lockAndSave(beginWrite, readResult, std::move(prepare));
}

void SessionTokens::take(StoredSession session, bool stored)
{
    current = std::move(session);
    areStored = stored;
    mayBeStored = stored;
    m_life = TokenLife(*current, m_clock, m_server->config().profile.tokenLifetime);
}

void SessionTokens::refreshIfNeeded()
{
    if (hasRefreshToken() && m_life.wantsRefresh(*m_clock) && !m_backOff.holds(m_clock->now()))
        refresh({});
}

PendingCall SessionTokens::accessToken(const Secret &refused, Session::TokenDone done)
{
    const auto report =
        [self = QPointer(this), done = std::move(done),
         other = std::make_shared<const Secret>(refused.clone())](const Failure &failure) {
            if (self)
                done(self->tokenFor(*other, failure));
        };
    const auto reportSoon = [&](const Failure &failure) {
        return callLater([report, failure] { report(failure); });
    };

    const bool isRefused = current && refused.reveal() == current->accessToken.reveal();
    if (isRefreshing())
        return m_waiting.add(report);
    if (!isAvailable() || (!isRefused && !m_life.wantsRefresh(*m_clock)))
        return reportSoon({});
    // A third token would be refused as well, so applications get a failure instead of refreshing
    // in an endless loop.
    if (isRefused && m_replacesRefused)
        return reportSoon(
            {Reason::ServerRefused,
             {},
             QStringLiteral("The token that replaced a refused one was refused, too."),
             true});
    if (!hasRefreshToken() && !isRefused) {
        if (m_life.isOver(*m_clock))
            Q_EMIT expired();
        return reportSoon({});
    }
    if (hasRefreshToken() && m_backOff.holds(m_clock->now()))
        return reportSoon(currentFailure());
    PendingCall call = m_waiting.add(report);
    refresh(isRefused ? refused.clone() : Secret());
    return call;
}

/*!
    Returns a token other than \a refused after a refresh that has ended with \a failure, which may
    be none.
*/
Session::AccessToken SessionTokens::tokenFor(const Secret &refused, const Failure &failure) const
{
    if (!isAvailable())
        return m_unavailable;
    const Failure sameAgain{Reason::ServerRefused,
                            {},
                            QStringLiteral("The sign-in server has issued the same token again."),
                            true};
    if (refused.reveal() == current->accessToken.reveal())
        return failure ? failure : sameAgain;
    // The old token can be used until it expires, even after a refresh that has failed.
    if (!m_life.isOver(*m_clock) || !failure)
        return current->accessToken.clone();
    return failure;
}

bool SessionTokens::hasRefreshToken() const
{
    return current && !current->refreshToken.isEmpty();
}

void SessionTokens::refresh(Secret refused)
{
    // A slot of signedIn() may have requested a token already. Only one refresh may be under way,
    // because a refresh token that is used twice can end the session (RFC 9700, section 4.14.2).
    if (isRefreshing())
        return;
    stopRefresh(); // forgets the last one, which may have been abandoned
    TokenRefresh::Task task{current->clone(), areStored, std::move(refused)};
    const auto done = [this](RefreshResult result) {
        const QPointer<SessionTokens> self(this);
        endRefresh(std::move(result));
        if (self)
            m_waitingForEnd.report(true);
    };
    if (!hasRefreshToken()) {
        qCDebug(sessionLog) << "the token was refused, and can't be refreshed";
        m_marking = PendingCall(std::make_unique<RefusalMark>(m_store, std::move(task), done));
        return;
    }
    qCDebug(sessionLog) << "refreshing";
    m_refresh = std::make_unique<TokenRefresh>(m_store, m_server, m_clock, std::move(task), done);
}

bool SessionTokens::isRefreshing() const
{
    return (m_refresh && m_refresh->isPending()) || m_marking.isPending();
}

PendingCall SessionTokens::whenRefreshed(std::function<void()> done)
{
    return m_waitingForEnd.add([done = std::move(done)](bool) { done(); });
}

void SessionTokens::stopRefresh()
{
    m_refresh.reset();
    m_marking = {};
    m_waitingForEnd.report(true);
}

void SessionTokens::abandonRefresh()
{
    if (m_refresh)
        m_refresh->abandon();
    // A mark would only be removed again with the tokens.
    m_marking = {};
}

void SessionTokens::endRefresh(RefreshResult result)
{
    if (m_refresh && m_refresh->isAbandoned()) {
        reportToWaiting();
        return;
    }
    if (auto *done = std::get_if<RefreshedSession>(&result)) {
        m_replacesRefused = done->replacesRefused;
        m_backOff.reset();
        take(std::move(done->session), done->stored == StoreResult::Status::Done);
        if (!done->stored) {
            Q_EMIT refreshedUnstored();
            return;
        }
        const QPointer<SessionTokens> self(this);
        Q_EMIT refreshed(*done->stored);
        if (self)
            reportToWaiting();
    } else if (const auto *failed = std::get_if<CallFailure>(&result)) {
        fail(failed->failure, failed->retryAfter);
    } else if (const auto *unstorable = std::get_if<RefreshNotStorable>(&result)) {
        const QPointer<SessionTokens> self(this);
        Q_EMIT notStorable(unstorable->status);
        if (self)
            fail({Reason::NotStorable, {}, {}}, {});
    } else if (auto *ended = std::get_if<EndedByServer>(&result)) {
        take(std::move(ended->session), areStored);
        Q_EMIT endedByServer(ended->lock);
    } else if (auto *paused = std::get_if<RefreshPaused>(&result)) {
        // The tokens of another sign-in are taken over only after a refresh of them has succeeded.
        if (current && paused->session.signInId == current->signInId)
            take(std::move(paused->session), areStored);
        fail(paused->failure.failure, paused->failure.retryAfter);
    } else if (auto *refused = std::get_if<RefreshRefused>(&result)) {
        qCDebug(sessionLog).noquote()
            << "a new sign-in is needed:" << forLog(refused->refusal.failure);
        take(std::move(refused->session), areStored);
        Q_EMIT refreshRefused(refused->refusal);
    } else {
        Q_EMIT signedOutElsewhere();
    }
}

void SessionTokens::fail(const Failure &failure, std::optional<std::chrono::seconds> retryAfter)
{
    qCDebug(sessionLog).noquote() << "refresh failed:" << forLog(failure);
    m_backOff.failed(failure, retryAfter, m_clock->now(), m_clock->jitter());
    const QPointer<SessionTokens> self(this);
    Q_EMIT refreshFailed();
    if (self)
        m_waiting.report(currentFailure());
}

/*!
    Returns why the last refresh has failed, with the rest of the pause if the server has asked for
    one.
*/
Failure SessionTokens::currentFailure() const
{
    const auto left = current ? current->pause.left(m_clock->utc()) : std::chrono::seconds(0);
    return left > std::chrono::seconds(0) ? current->pause.failure(left) : m_backOff.failure();
}

} // namespace DeviceSignIn
