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
    Finds out which person has signed in: from the id_token, and the name from the userinfo endpoint
    if the id_token has none. If there is no id_token, that endpoint also tells who it is. The time
    of the check of the id_token is limited by AuthorizationServer::identify(). If there is no
    response with the name in time, the name is empty.
*/
class Identification : public QObject, public PendingWork<AuthorizationServer::IdentityResult>
{
    Q_OBJECT

public:
    /*!
        Neither pointer is owned; both must outlive this object. \a timeout is the longest time for
        the request to the userinfo endpoint.
    */
    Identification(AuthorizationServer *server, Clock *clock, std::chrono::milliseconds timeout,
                   const TokenSet &tokens, Done done);
    ~Identification() override;

private:
    void read(const AuthorizationServer::IdentityResult &result);
    void readName(const AuthorizationServer::NameResult &named);
    void end(AuthorizationServer::IdentityResult result);

    AuthorizationServer *m_server;
    Clock *m_clock;
    std::chrono::milliseconds m_timeLimit;
    std::unique_ptr<Alarm> m_timeout;
    /*! What a request to the userinfo endpoint needs. */
    TokenSet m_tokens;
    Identity m_identity;
    /*! The step that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
