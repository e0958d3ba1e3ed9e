// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "client/serverresults.h"
#include "jose/secret.h"
#include "protocol/clientdata.h"
#include "protocol/clientrequest.h"
#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <memory>
#include <vector>

namespace DeviceSignIn {

class ServerConnection;

/*!
    The operation behind the handle of AuthorizationServer::revoke(). After 5 seconds it fails,
    because a person may be waiting.
*/
class TokenRevocation : public PendingWork<RevocationResult>
{
public:
    /*! \a connection is not owned, and must outlive this object. */
    TokenRevocation(ServerConnection *connection, Secret refreshToken, Secret accessToken,
                    NamedValues tokenValues, Done done);

private:
    struct Token
    {
        Secret token;
        /*! \c token_type_hint (RFC 7009, section 2.1). */
        QByteArray kind;
    };

    void revokeNext();
    void revoke(const Values &clientProof);
    void read(const HttpResponse &response);
    void end(RevocationResult result);

    ServerConnection *m_connection;
    ServerMetadata m_metadata;
    Secret m_accessToken;
    NamedValues m_tokenValues;
    /*! The tokens that are still to be revoked; the last one of the list is the next. */
    std::vector<Token> m_tokens;
    bool m_isFirst = true;
    RevocationResult m_result = RevocationResult::Revoked;
    std::unique_ptr<Alarm> m_timeout;
    PendingCall m_step;
};

} // namespace DeviceSignIn
