// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/dpopverifier.h"
#include "sandbox/tables/issuedtokens.h"

#include <functional>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*!
    Protects resources such as the userinfo endpoint. A request must contain a valid access token
    (RFC 6750, section 2.1) and, if the token is bound to a key, a DPoP proof (RFC 9449, section
    7.1).
*/
class ProtectedResource
{
public:
    using Handler = std::function<Response(const GrantedAccess &granted)>;

    /*! \a tokens and \a dpop are not owned, and must outlive the object. */
    ProtectedResource(const IssuedTokens *tokens, DpopVerifier *dpop)
        : m_tokens(tokens)
        , m_dpop(dpop)
    {}

    /*!
        Returns the response of \a handler if the request for \a url may access the resource, and an
        error response otherwise.
    */
    Response respond(const Request &request, const QString &url, const RequestTime &time,
                     const Handler &handler) const;

private:
    std::variant<GrantedAccess, Response> authorize(const Request &request, const QString &url,
                                                    const RequestTime &time) const;
    std::optional<OAuthError> checkProof(const Request &request, const QString &url,
                                         const Secret &token, const RequestTime &time) const;

    const IssuedTokens *m_tokens;
    DpopVerifier *m_dpop;
};

} // namespace DeviceSignIn
