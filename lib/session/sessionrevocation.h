// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "session/sessionstore.h"

#include <QObject>

#include <chrono>

namespace DeviceSignIn {

/*! The result of a SessionRevocation. */
struct RevokedSession
{
    RevocationResult result = RevocationResult::Failed;
    /*!
        The account's lock. The caller holds it while it empties the store. Null if it could not be
        obtained in time.
    */
    std::shared_ptr<StoreLock> lock;
};

/*!
    Revokes an account's tokens within a limited time. If another process has refreshed them, it
    revokes the newer ones in the store. It holds the account's lock, so that no other process
    refreshes at the same time and writes new tokens to the store.
*/
class SessionRevocation : public QObject, public PendingWork<RevokedSession>
{
    Q_OBJECT

public:
    /*!
        None of the pointers is owned; all must outlive this object. After \a timeout the result is
        RevocationResult::Failed.
    */
    SessionRevocation(SessionStore *store, AuthorizationServer *server, Clock *clock,
                      std::chrono::milliseconds timeout, StoredSession session, Done done);
    ~SessionRevocation() override;

private:
    void compare(SessionStore::Kept kept);
    void end(RevocationResult result);

    SessionStore *m_store;
    AuthorizationServer *m_server;
    std::unique_ptr<Alarm> m_timeout;
    StoredSession m_session;
    std::shared_ptr<StoreLock> m_lock;
    /*! The step that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
