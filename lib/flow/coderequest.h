// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "flow/deviceidentity.h"
#include "protocol/pendingcall.h"

namespace DeviceSignIn {

/*!
    Asks a server for a code, and before that for what some providers want of the device: see
    DeviceIdentity. If the server refuses the client that this device has registered, because it may have
    forgotten it, another one is registered, and the code is asked for once more.
*/
class CodeRequest : public PendingWork<AuthorizationServer::CodeAnswer>
{
public:
    /*!
        \a registration says whether a registered client in the store may be used. It becomes New when
        the server has refused one; the caller keeps it for the further requests of the same attempt to
        sign in. None of the pointers is owned; all must outlive this object.
    */
    CodeRequest(TokenStore *store, AuthorizationServer *server, Clock *clock,
                DeviceIdentity::Registration *registration, Done done);

private:
    void begin();
    void request(NamedValues device);
    void handle(AuthorizationServer::CodeAnswer result);

    TokenStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    DeviceIdentity::Registration *m_registration;
    /*! The search for the device's values, or the request for the code, that is under way. */
    PendingCall m_step;
};

} // namespace DeviceSignIn
