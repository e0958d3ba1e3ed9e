// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "session/sessionstore.h"

#include <QObject>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*! Tokens to use from now on. */
struct RefreshedSession
{
    StoredSession session;
    /*! Whether they are in the store, and if not, why. */
    StoreResult::Status stored = StoreResult::Status::Done;
    /*! Whether the server has just issued them because an application was refused with the old. */
    bool replacesRefused = false;
};

/*! The server does not accept any refresh token that is here: the session is over. */
struct RefreshRefused
{
    /*! Held by whoever empties the store now. */
    std::shared_ptr<StoreLock> lock;
};

/*! The store is empty: somebody has signed out in another process. */
struct SignedOutElsewhere
{};

/*! CallFailure leaves the old tokens in place; trying again later may help. */
using RefreshResult =
    std::variant<RefreshedSession, CallFailure, RefreshRefused, SignedOutElsewhere>;

/*!
    One refresh of an account's tokens (RFC 6749, section 6): takes the lock on the account, asks the
    server, and stores the new tokens.

    If another process held the lock, that one has most likely refreshed. Then its tokens are taken
    from the store, and no request is sent.
*/
class TokenRefresh : public QObject, public PendingWork<RefreshResult>
{
    Q_OBJECT

public:
    /*! What is to be refreshed. */
    struct Task
    {
        StoredSession session;
        /*! Whether \c session is in the store. If not, nothing in the store replaces it. */
        bool isStored = true;
        /*! An access token that was refused although it has not expired; otherwise empty. */
        Secret refused;
    };

    /*! None of the pointers is owned; all must outlive this object. */
    TokenRefresh(SessionStore *store, AuthorizationServer *server, Clock *clock, Task task,
                 Done done);
    ~TokenRefresh() override;

private:
    void compare(SessionStore::Kept kept);
    bool isToBeRefreshed(const StoredSession &session) const;
    void addCandidate(std::optional<StoredSession> session);
    void ask();
    void read(TokenAnswer answer);
    void store();
    void end(RefreshResult result);

    SessionStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    Task m_task;
    std::shared_ptr<StoreLock> m_lock;
    /*! Sets of this sign-in whose refresh tokens have not been refused yet; the last one is next. */
    std::vector<StoredSession> m_candidates;
    PendingCall m_request;
};

} // namespace DeviceSignIn
