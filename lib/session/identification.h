// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "protocol/tokenset.h"

#include <QObject>

#include <chrono>

namespace DeviceSignIn {

/*!
    Finds out within a limited time which person has signed in: from the id_token, and the name from
    the userinfo endpoint if the id_token has none. When the time is over, the result is what is
    known by then.
*/
class Identification : public QObject, public PendingWork<AuthorizationServer::IdentityAnswer>
{
    Q_OBJECT

public:
    /*! Neither pointer is owned; both must outlive this object. */
    Identification(AuthorizationServer *server, Clock *clock, std::chrono::milliseconds timeout,
                   const TokenSet &tokens, Done done);
    ~Identification() override;

private:
    void read(const AuthorizationServer::IdentityAnswer &answered);
    void end(AuthorizationServer::IdentityAnswer result);

    AuthorizationServer *m_server;
    std::unique_ptr<Alarm> m_timeout;
    /*! What a request to the userinfo endpoint needs. */
    TokenSet m_tokens;
    Identity m_identity;
    /*! The step that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
