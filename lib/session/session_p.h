// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/boundrequest.h"
#include "client/clock.h"
#include "client/identitycheck.h"
#include "protocol/backoff.h"
#include "session/accountindex.h"
#include "session/renewal.h"
#include "session/revoker.h"
#include "session/session.h"
#include "session/sessionstore.h"
#include "session/storedsession.h"
#include "session/tokenlife.h"

#include <QPointer>

#include <optional>
#include <vector>

namespace DeviceSignIn {

/*! How a Session does what it promises. */
class SessionPrivate
{
public:
    using State = Session::State;
    using StoreStatus = Session::StoreStatus;
    using Revocation = Session::Revocation;
    using AccessToken = Session::AccessToken;
    using TokenDone = Session::TokenDone;

    SessionPrivate(Session *session, QString account, AuthorizationServer *provider,
                   Transport *transport, TokenStore *store, Clock *clock);

    void restore();
    void lookAgain();
    void adopt(TokenSet tokens);
    void keep();
    void accessToken(const Secret &refused, QObject *context, TokenDone done);
    void signOut();

    struct Asker
    {
        QPointer<QObject> context;
        TokenDone done;
        /*! Not this one; empty where any will do. */
        Secret refused;
    };

    void readStored(SessionStore::Kept kept);
    bool takeStored(SessionStore::Kept kept);
    void goOnAsStored();
    void save(std::function<void()> then);
    void checkIdentity();
    void readIdentity(const IdentityCheck::Result &result);
    void askForName();
    void readName(const ServerMetadata &server);
    void settle();
    bool canRefresh() const;
    void refresh(Secret refused);
    void endRefresh(Renewal::Result result);
    void take(Renewal::Renewed renewed);
    AccessToken tokenFor(const Asker &asker, const Failure &failure) const;
    void answerAskers(const Failure &failure);
    void answerLater(Asker asker, const Failure &failure);
    void lapse(Reason why);
    void forget(Reason why, const std::shared_ptr<StoreLock> &lock);
    void end(Reason why);
    void beginAnew();
    void setPatience(std::function<void()> giveUp) const;
    void noteStore(StoreResult::Status status);
    void setState(State state);

    Session *q;
    QString m_account;
    AuthorizationServer *m_provider;
    Transport *m_transport;
    Clock *m_clock;
    SessionStore m_kept;
    AccountIndex m_accounts;
    State m_state = State::Restoring;
    StoreStatus m_storeStatus = StoreStatus::Done;
    bool m_lasting = false;
    Revocation m_revocation = Revocation::NotTried;
    Reason m_endReason = Reason::None;
    bool m_deleted = true;
    std::optional<StoredSession> m_stored;
    /*! Whether the tokens in memory are those in the store. */
    bool m_isStored = false;
    /*! What lookAgain() reads belongs to it. */
    std::unique_ptr<QObject> m_looking;
    /*! What is being stored belongs to it. */
    std::unique_ptr<QObject> m_saving;
    TokenLife m_life;
    /*! Whether the access token is one that was fetched because the one before it was refused. */
    bool m_replacesRefused = false;
    /*! Of refreshes: while it holds, an app that asks for a token is told at once why there is none. */
    BackOff m_backOff;
    /*! Of a new sign-in; moved into the check. */
    IdentityCheck::Claim m_claim;
    IdentityCheck m_identity;
    BoundRequest m_request;
    std::optional<SigningKey> m_key;
    /*! Bounds a request that the person waits for on the screen. */
    std::unique_ptr<Alarm> m_patience;
    std::vector<Asker> m_askers;
    std::unique_ptr<Renewal> m_renewal;
    std::unique_ptr<Revoker> m_revoker;
};

} // namespace DeviceSignIn
