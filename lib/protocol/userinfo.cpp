// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/userinfo.h"

#include "protocol/idtoken.h"
#include "protocol/json.h"

namespace DeviceSignIn {

Secret authorization(const Secret &accessToken, TokenSet::Type type)
{
    return Secret((type == TokenSet::Type::DPoP ? "DPoP " : "Bearer ") + accessToken.reveal());
}

HttpRequest userinfoRequest(const ServerMetadata &server, const Secret &accessToken,
                            TokenSet::Type type)
{
    HttpRequest request;
    request.url = server.userinfoEndpoint;
    request.authorization = authorization(accessToken, type);
    request.secrets.push_back(accessToken.clone());
    return request;
}

QString nameFromUserinfo(const HttpResponse &response)
{
    const auto claims = isSuccess(response.status) ? readObject(response) : std::nullopt;
    return claims ? personName(*claims, response.requestSecrets) : QString();
}

} // namespace DeviceSignIn
