// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "protocol/pendingcalls.h"
#include "session/accountindex.h"
#include "session/refusedsession.h"
#include "session/session.h"
#include "session/sessionaccess.h"
#include "session/sessionstore.h"
#include "session/sessiontokens.h"

namespace DeviceSignIn {

/*!
    The state machine of a Session. authorizedrequest.cpp reads \c server and \c transport, which a
    Session does not show.
*/
class SessionPrivate
{
public:
    using State = Session::State;
    using StoreStatus = TokenStore::Status;
    using Revocation = Session::Revocation;

    /*! The longest time that a person has to wait for a name, a revocation, or refused tokens. */
    static constexpr std::chrono::seconds longestWaitForServer{5};

    SessionPrivate(Session *session, QString account, AuthorizationServer *server,
                   Transport *transport, TokenStore *store, Clock *clock);
    ~SessionPrivate();

    static std::unique_ptr<Session> create(QString account, AuthorizationServer *server,
                                           Transport *transport, TokenStore *store, Clock *clock);
    static SessionPrivate &of(const Session &session) { return *session.d; }

    // From the store.
    void restore(bool unlocksFirst);
    void readStored();
    void retryRestore();
    bool takeStored(SessionStore::Content found);
    std::optional<StoredSession> takeReplacedBy(const StoredSession &newer);
    bool renewBeforeSignIn();
    void awaitAttempt() const;
    bool isExpectedPerson(const StoredSession &found) const;
    void announceStored();

    // New tokens.
    PendingCall adopt(TokenSet newTokens, std::function<void()> done);
    void readIdentity(const AuthorizationServer::IdentityResult &result);
    std::optional<StoredSession> takeUnstored();
    void refuseTokens(const Failure &failure);
    void save(std::function<void()> then);
    void saveAgain();
    void retryStoring();
    bool mayBeOthersAccount() const;
    void announce();

    // Refused tokens.
    void keepRefused(const CallFailure &refusal);
    void describeRefusal(const Failure &failure);
    void readAttempt(RefreshResult result);
    void removeRefused(EndedByServer ended);
    StoredSession takeUnannounced();
    void changeEndReason(Reason why);
    void endRestoring();

    // The end.
    void signOut();
    void revokeNewTokens(Reason why);
    void removeNewTokens(Reason why);
    void discardTokens();
    void discardRefused();
    void discard(const StoredSession &session) const;
    void discardReplaced(const StoredSession &session) const;
    void discardUnstoredReplaced();
    void revokeAll();
    void endWithoutDeleting(Reason why);
    void deleteAll(Reason why, const std::shared_ptr<StoreLock> &lock);
    void deleteSignIn(Reason why, const std::shared_ptr<StoreLock> &lock);
    void deleteEnded(const std::shared_ptr<StoreLock> &lock);
    PendingCall removeEnded(const StoredSession &ended,
                            std::function<void(SessionStore::Removed)> done);
    void forgetTokens(Reason why);
    bool changeToEnd(State next);
    bool reportEnd();
    void finishDeletion(Reason why, SessionStore::Removed removed,
                        const std::shared_ptr<StoreLock> &lock);
    void end(Reason why);

    PendingCall whenRefreshed(std::function<void()> done);

    // The properties.
    void setState(State next);
    void resetEnd();
    void setStoreStatus(StoreResult::Status status);
    void recordStoreStatus(StoreResult::Status status);

    Session *q;
    AuthorizationServer *server;
    Transport *transport;
    Clock *clock;
    SessionStore sessionStore;
    AccountIndex accounts;
    /*! Decides where new tokens are stored; may be null. */
    AccountChoice chooseAccount;
    /*! Whether a person whose tokens are in the store may be signed in; may be null. */
    PersonCheck isExpected;
    SessionTokens tokens;
    /*! The last session, if the server does not renew it and the person has to sign in again. */
    RefusedSession refused;
    /*!
        Whether the tokens are in the store, but not yet what takeStored() has added to their
        StoredSession::replaced. If it can't be stored and this object is destroyed, that is lost:
        to revoke it could end the sign-in that is in the store.
    */
    bool hasUnstoredReplaced = false;

    // The values of the properties.
    State state = State::Restoring;
    StoreStatus storeStatus = StoreStatus::Done;
    bool isPersistent = false;
    Revocation revocation = Revocation::NotTried;
    Reason endReason = Reason::None;
    QString endDetail;
    bool isDeleted = true;

    // The steps that may be under way.
    /*! The read of the store that restore() or retryRestore() has begun. */
    PendingCall reading;
    /*!
        Rings when restore() does not wait any longer for an attempt with refused or expired tokens.
    */
    std::unique_ptr<Alarm> restoreTimeout;
    /*! The identification of the person at the server. */
    PendingCall identification;
    /*! A change of the store: of the tokens, and then of the list of accounts. */
    PendingCall storing;
    PendingCall revoking;
    /*! Whether the store is emptied after \c revoking. */
    bool isRevokingAll = false;
    /*! Lets a program that is about to end wait for a sign-out; null if there is none. */
    std::shared_ptr<const void> signingOut;
    /*! The caller of adopt(), until the tokens are stored or given up. */
    PendingCalls<bool> adoption;
};

} // namespace DeviceSignIn
