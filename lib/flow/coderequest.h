// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "flow/deviceidentity.h"
#include "protocol/pendingcall.h"

namespace DeviceSignIn {

/*!
    Requests a code from a server, after preparing the values of the device that some providers
    require: see DeviceIdentity. If the server refuses the client that this device has registered,
    which it may have removed, another one is registered, and the code is requested once more.
*/
class CodeRequest : public PendingWork<AuthorizationServer::CodeResult>
{
public:
    /*!
        \a registration is whether a registered client in the store may be used. It becomes New when
        the server has refused one; the caller keeps it for the further requests of the same attempt
        to sign in. None of the pointers is owned; all must outlive this object.
    */
    CodeRequest(TokenStore *store, AuthorizationServer *server, Clock *clock,
                DeviceIdentity::Registration *registration, Done done);

private:
    void begin();
    void request(NamedValues device);
    void handle(AuthorizationServer::CodeResult result);

    TokenStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    DeviceIdentity::Registration *m_registration;
    /*! The search for the device's values, or the request for the code, that is under way. */
    PendingCall m_step;
};

} // namespace DeviceSignIn
