// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/backoff.h"
#include "protocol/pendingcalls.h"
#include "session/session.h"
#include "session/sessionstore.h"
#include "session/tokenlife.h"
#include "session/tokenrefresh.h"

#include <QObject>

#include <functional>
#include <optional>

namespace DeviceSignIn {

/*!
    The tokens of a session in memory. It gives the access token to applications, and refreshes it
    when it is about to expire or was refused.

    If a token was refused and can't be refreshed, it is marked as refused in the store.

    All who ask at the same time share one refresh. A pause follows a refresh that has failed;
    during it, an application that needs another token receives the failure.
*/
class SessionTokens : public QObject
{
    Q_OBJECT

public:
    /*! None of the pointers is owned; all must outlive this object. */
    SessionTokens(SessionStore *store, AuthorizationServer *server, Transport *transport,
                  Clock *clock);
    ~SessionTokens() override;

    /*! The tokens and what belongs to them; none if no person is signed in. */
    std::optional<StoredSession> current;
    /*! Whether these tokens are also in the store. */
    bool areStored = false;
    /*!
        Whether a write of these tokens has begun, which the store carries out even if this object
        is destroyed.
    */
    bool mayBeStored = false;

    /*! Replaces the tokens by those of a new sign-in, which are not in the store yet. */
    void adopt(StoredSession session);
    /*! Replaces the tokens by those in the store, unless they have expired for good. */
    void takeStored(StoredSession session);
    /*!
        Stores the tokens as SessionStore::lockAndSave() does, and passes the result to \a done. If
        another process has stored newer ones of the same sign-in meanwhile, they take the place of
        these.
    */
    PendingCall save(std::function<void(StoreResult::Status)> done, SessionStore::Prepare prepare);
    /*! Stops a refresh. Those who wait for it are answered by reportToWaiting(). */
    void stopRefresh();
    /*! Has the tokens of a refresh that is under way revoked, because the person signs out. */
    void abandonRefresh();
    /*! Reports to all who wait for a refresh: with the tokens if there are any. */
    void reportToWaiting() { m_waiting.report({}); }

    /*!
        Sets why accessToken() gives no tokens; a failure with Reason::None if it does.
    */
    void setUnavailable(const Failure &why) { m_unavailable = why; }
    bool isRefreshing() const;
    /*! Calls \a done at the end of the refresh that is under way. */
    PendingCall whenRefreshed(std::function<void()> done);
    /*!
        Refreshes the tokens if they are about to expire and can be refreshed, unless that has
        failed a moment ago. They need not be available to applications yet.
    */
    void refreshIfNeeded();
    /*! Whether the access token has expired, or would have if its assumed lifetime is right. */
    bool mayBeOver() const { return current && m_life.mayBeOver(*m_clock); }
    /*!
        Passes to \a done an access token other than \a refused, which may be empty. This is what
        Session::accessToken() and Session::accessTokenAfterRefusal() call.
    */
    PendingCall accessToken(const Secret &refused, Session::TokenDone done);

Q_SIGNALS:
    /*! The tokens were refreshed, and stored with the result \a stored. */
    void refreshed(DeviceSignIn::StoreResult::Status stored);
    /*!
        The tokens were refreshed. Neither the old ones nor the new ones are in the store. Who waits
        for the refresh gets no response before reportToWaiting() is called.
    */
    void refreshedUnstored();
    /*! The refresh has failed, and changed nothing. It can be tried again later. */
    void refreshFailed();
    /*! The tokens were not refreshed, because new ones could not be stored; \a status says why. */
    void notStorable(DeviceSignIn::StoreResult::Status status);
    /*!
        The server refuses all refresh tokens. The session that is over is still \c current. \a lock
        is the lock of the account in the store.
    */
    void endedByServer(const std::shared_ptr<DeviceSignIn::StoreLock> &lock);
    /*!
        The server does not renew the tokens, or an application's service refuses them and they
        can't be renewed: see RefreshRefused. They are still \c current.
    */
    void refreshRefused(const DeviceSignIn::CallFailure &refusal);
    /*! The store is empty because a person has signed out in another process. */
    void signedOutElsewhere();
    /*! The access token has expired, and there is no refresh token. */
    void expired();

private:
    bool isAvailable() const { return !m_unavailable; }
    bool hasRefreshToken() const;
    void refresh(Secret refused);
    void endRefresh(RefreshResult result);
    void fail(const Failure &failure, std::optional<std::chrono::seconds> retryAfter);
    Failure currentFailure() const;
    void take(StoredSession session, bool stored);
    Session::AccessToken tokenFor(const Secret &refused, const Failure &failure) const;

    SessionStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    TokenLife m_life;
    Failure m_unavailable{Reason::NotSignedIn, {}, {}};
    /*! Whether the access token was fetched because the one before it was refused. */
    bool m_replacesRefused = false;
    BackOff m_backOff;
    /*! The refresh that is under way, or the last one; may be null. */
    std::unique_ptr<TokenRefresh> m_refresh;
    /*! The marking of a token as refused, where there is no refresh token. */
    PendingCall m_marking;
    /*! The calls that wait for the end of the refresh. */
    PendingCalls<Failure> m_waiting;
    /*! The calls of whenRefreshed(), which a sign-out during the refresh does not end. */
    PendingCalls<bool> m_waitingForEnd;
};

} // namespace DeviceSignIn
