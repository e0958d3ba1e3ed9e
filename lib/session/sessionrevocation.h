// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "session/session.h"
#include "session/sessionstore.h"

#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace DeviceSignIn {

/*! Returns the result of a revocation as an application sees it. */
Session::Revocation revocationOf(RevocationResult result);

/*! The result of a SessionRevocation. */
struct RevokedSession
{
    /*!
        NotTried if there were no tokens, or only those of a sign-in that the server had refused to
        renew, and it has not revoked them either.
    */
    Session::Revocation result = Session::Revocation::NotTried;
    /*!
        The account's lock. The caller holds it while it empties the store. Null if it could not be
        obtained in time.
    */
    std::shared_ptr<StoreLock> lock;
    /*! Whether the tokens in the store are those of another person, so that they have to stay. */
    bool isOthersAccount = false;
};

/*!
    Revokes all tokens of an account within a limited time: those in memory and those in the store.
    If another process has refreshed them, it revokes the newer ones. A token that two sign-ins
    share is revoked once. If the server has named somebody else for those in the store, they are
    left alone.

    What the person sees is the result for the sign-in that was current. One that the server has
    refused to renew, and older ones that a new sign-in has replaced, are revoked after it in the
    time that is left. The server may not know them any more, so it is not reported if it refuses.

    It holds the account's lock, so that no other process refreshes at the same time. If another
    process has the lock for longer than two seconds, the known tokens are revoked without it. A
    refresh that is under way there finds the store empty at its end, and revokes its own tokens.

    If it is destroyed before its end, what is left of the known tokens is discarded: see
    AuthorizationServer::discard().
*/
class SessionRevocation : public QObject, public PendingWork<RevokedSession>
{
    Q_OBJECT

public:
    /*!
        None of the pointers is owned; all must outlive this object. \a session are the tokens in
        memory, if there are any. After \a timeout the result is what is known by then, or
        RevocationResult::Failed.
    */
    SessionRevocation(SessionStore *store, AuthorizationServer *server, Clock *clock,
                      std::chrono::milliseconds timeout, std::optional<StoredSession> session,
                      Done done);
    ~SessionRevocation() override;

private:
    /*! The tokens of one sign-in. */
    struct Entry
    {
        StoredSession session;
        /*! Whether no later sign-in has taken its place. */
        bool isCurrent = false;

        /*! Whether the result of its revocation is the one that the person sees. */
        bool decides() const { return isCurrent && !session.isRefused; }
    };

    void load();
    bool isOver(const StoredSession &session) const;
    void addSession(std::optional<StoredSession> session, bool isCurrent);
    void addStored(std::optional<StoredSession> session, bool isCurrent);
    void addReplaced(const StoredSession &session);
    Secret unlessSent(const Secret &token);
    bool takeNext();
    void revokeNext();
    void record(RevocationResult result, bool decides);
    void end(std::optional<RevocationResult> result);

    SessionStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_timeout;
    /*! Rings when the lock is not awaited any longer. */
    std::unique_ptr<Alarm> m_lockTimeout;
    /*! One set of tokens for each sign-in. The last one of the list is the next to be revoked. */
    std::vector<Entry> m_sessions;
    /*! The tokens that are being revoked; none if nothing is. */
    std::optional<StoredSession> m_current;
    /*! The tokens that were sent to the server. */
    std::vector<Secret> m_sent;
    /*! Whether m_result does not depend any more on what is left to do. */
    bool m_isDecided = false;
    std::optional<RevocationResult> m_result;
    std::shared_ptr<StoreLock> m_lock;
    /*! See Identity::personId; empty if there are no tokens in memory. */
    QString m_personId;
    bool m_isOthersAccount = false;
    /*! The step that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
