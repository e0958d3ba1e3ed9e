// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "protocol/http.h"
#include "protocol/idtoken.h"

namespace DeviceSignIn {

/*! The operation behind the handle of AuthorizationServer::identify(). */
class IdentityCheck : public PendingWork<AuthorizationServer::IdentityAnswer>
{
public:
    /*! \a server is not owned, and must outlive this object. */
    IdentityCheck(AuthorizationServerPrivate *server, const TokenSet &tokens, Done done);

private:
    void begin(const AuthorizationServer::Lookup &lookup);
    void fetchKeys();
    void readKeys(const HttpResponse &response);
    void check();

    AuthorizationServerPrivate *m_server;
    Secret m_idToken;
    IdTokenRules m_rules;
    QUrl m_keysEndpoint;
    /*!
        Whether the keys were fetched for this check. If so, a key that is not among them is an
        error.
    */
    bool m_hasFetchedKeys = false;
    PendingCall m_step;
};

} // namespace DeviceSignIn
