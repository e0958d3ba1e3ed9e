// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/boundrequest.h"
#include "client/clock.h"
#include "session/sessionstore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*!
    One refresh of an account's tokens (RFC 6749, section 6), from the lock on the account until the
    new ones are stored. Delete it to give up: then nothing more happens, and the lock is free.

    Where the account was locked by another process, that one has most likely refreshed: then its
    tokens are taken from the store, and no request is sent.
*/
class Renewal : public QObject
{
    Q_OBJECT

public:
    /*! Tokens to use from now on. */
    struct Renewed
    {
        StoredSession session;
        /*! Whether they are in the store, and if not, why. */
        StoreResult::Status stored = StoreResult::Status::Done;
        /*! Whether the server has just made them because Task::refused was of no use. */
        bool replacesRefused = false;
    };
    /*! Still the old ones; asking again later may help. */
    struct Failed
    {
        Failure failure;
        std::optional<std::chrono::seconds> retryAfter;
    };
    /*! The server does not accept any refresh token that is here: the session is over. */
    struct Over
    {
        /*! Held for whoever empties the store now. */
        std::shared_ptr<StoreLock> lock;
    };
    /*! The store is empty: somebody has signed out elsewhere. */
    struct Gone
    {};
    using Result = std::variant<Renewed, Failed, Over, Gone>;
    using Done = std::function<void(Result)>;

    /*! What is to be refreshed. */
    struct Task
    {
        StoredSession session;
        /*! Whether \c session is in the store; otherwise nothing there takes its place. */
        bool isStored = true;
        /*! An access token that is of no use though it may live; empty otherwise. */
        Secret refused;
    };

    /*! None of the pointers is owned; all must live longer than this. */
    Renewal(SessionStore *kept, AuthorizationServer *provider, Transport *transport, Clock *clock);
    ~Renewal() override;

    /*! Once. \a done is called later, once. */
    void start(Task task, Done done);

private:
    void compare(SessionStore::Kept kept);
    bool isToBeRefreshed(const StoredSession &session) const;
    void addCandidate(std::optional<StoredSession> session);
    void resolve();
    void ask(const ServerMetadata &server);
    void read(const HttpResponse &answer);
    void store();
    void end(Result result);

    SessionStore *m_kept;
    AuthorizationServer *m_provider;
    Clock *m_clock;
    BoundRequest m_request;
    /*! The one that the candidate's tokens are bound to. */
    std::optional<SigningKey> m_key;
    Task m_task;
    Done m_done;
    std::shared_ptr<StoreLock> m_lock;
    /*! Sets of this sign-in whose refresh tokens have not been refused yet; the last is next. */
    std::vector<StoredSession> m_candidates;
};

} // namespace DeviceSignIn
