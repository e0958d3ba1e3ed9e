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
    /*! The account's lock, for the caller to hold while it empties the store; null if it could not be had in time. */
    std::shared_ptr<StoreLock> lock;
};

/*!
    Revokes an account's tokens, or the newer ones that another process has got by a refresh, within a
    limited time. It holds the account's lock, so that no other process refreshes at the same time and puts
    tokens back.
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
    PendingCall m_request;
    /*! The end after the timeout. It comes from the event loop, because it may destroy this object and with it
        the alarm whose signal is being handled. */
    PendingCall m_timedOut;
};

} // namespace DeviceSignIn
