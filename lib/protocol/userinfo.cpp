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

std::variant<QString, Failure> nameFromUserinfo(const HttpResponse &response,
                                                const QString &subject)
{
    const auto claims = isSuccess(response.status) ? readObject(response) : std::nullopt;
    if (!claims)
        return QString();
    const QString sub = textOrNumber(claims->value(QLatin1String("sub")));
    if (!subject.isEmpty() && sub.isEmpty())
        return QString();
    if (!subject.isEmpty() && sub != subject)
        return Failure{
            Reason::WrongIdentity, {}, QStringLiteral("userinfo: sub is not that of the id_token")};
    return personName(*claims, response.requestSecrets);
}

} // namespace DeviceSignIn
