// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/protectedresource.h"

#include "sandbox/http/responses.h"

namespace DeviceSignIn {

namespace {

/*!
    Returns the text after \a scheme in the Authorization header; empty if the header has another
    scheme.
*/
Secret authorizationToken(const Request &request, const QByteArray &scheme)
{
    const QByteArray &header = request.authorization.reveal();
    if (header.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return Secret(header.mid(scheme.size()).trimmed());
}

} // namespace

Response ProtectedResource::respond(const Request &request, const QString &url,
                                    const RequestTime &time, const Handler &handler) const
{
    auto result = authorize(request, url, time);
    const auto *granted = std::get_if<GrantedAccess>(&result);
    Response response = granted ? handler(*granted) : std::get<Response>(std::move(result));
    m_dpop->addNonceHeader(time, &response);
    return response;
}

std::variant<GrantedAccess, Response> ProtectedResource::authorize(const Request &request,
                                                                   const QString &url,
                                                                   const RequestTime &time) const
{
    const Secret bearer = authorizationToken(request, "Bearer ");
    const Secret token = bearer.isEmpty() ? authorizationToken(request, "DPoP ") : bearer.clone();
    if (token.isEmpty()) {
        // A request without a token gets no error code (RFC 6750, section 3.1).
        Response response = plainResponse(401, "An access token is needed.\n");
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
        return response;
    }
    const GrantedAccess *granted = m_tokens->find(token, time.elapsed);
    // The scheme must be Bearer for a token without a key and DPoP for a token that is bound to a
    // key (RFC 9449, section 7.1).
    if (!granted || m_tokens->boundKey(token).isEmpty() == bearer.isEmpty())
        return oauthErrorResponse({"invalid_token", "The access token is not good, or not any more",
                                   401, "Bearer error=\"invalid_token\""});
    if (const auto error = checkProof(request, url, token, time))
        return oauthErrorResponse(*error);
    return *granted;
}

std::optional<OAuthError> ProtectedResource::checkProof(const Request &request, const QString &url,
                                                        const Secret &token,
                                                        const RequestTime &time) const
{
    const QByteArray boundKey = m_tokens->boundKey(token);
    if (boundKey.isEmpty())
        return std::nullopt;
    const auto provenKey = m_dpop->verifyResourceRequest(request, url, token, time);
    if (const auto *error = std::get_if<OAuthError>(&provenKey))
        return *error;
    if (std::get<QByteArray>(provenKey) != boundKey)
        return OAuthError{"invalid_token", "The access token is bound to another key", 401,
                          R"(DPoP error="invalid_token", algs="ES256")"};
    return std::nullopt;
}

} // namespace DeviceSignIn
