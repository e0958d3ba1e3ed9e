// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/userinfo.h"

#include "protocol/json.h"

namespace DeviceSignIn {

HttpRequest userinfoRequest(const ClientData &config, const ServerMetadata &server,
                            const Secret &accessToken, TokenSet::Type type,
                            const NamedValues &tokenValues)
{
    Values values{{"access_token", accessToken.reveal()}};
    append(&values, tokenValues);
    HttpRequest request =
        anonymousRequest(server.userinfoEndpoint, config.profile.userinfoRequest, values, config);
    TokenHeader header = tokenHeader(config, accessToken, type, tokenValues);
    setHeader(&request, header.name, std::move(header.value));
    return request;
}

std::variant<PersonName, Failure> nameFromUserinfo(const HttpResponse &response,
                                                   const QString &subject,
                                                   const Profile::PersonFields &fields)
{
    auto claims = isSuccess(response.status) ? readObject(response) : std::nullopt;
    if (!claims)
        return PersonName();
    // The members of another provider are read as the claims that they stand for.
    if (!fields.name.isEmpty())
        claims->insert(QLatin1String("name"), textOrNumber(firstOf(*claims, fields.name)));
    if (!fields.subject.isEmpty())
        claims->insert(QLatin1String("sub"), textOrNumber(firstOf(*claims, fields.subject)));
    const QString sub = textOrNumber(claims->value(QLatin1String("sub")));
    if (!subject.isEmpty() && sub.isEmpty())
        return PersonName();
    if (!subject.isEmpty() && sub != subject)
        return Failure{
            Reason::WrongIdentity, {}, QStringLiteral("userinfo: sub is not that of the id_token")};
    return PersonName{personName(*claims, response.requestSecrets),
                      personAddress(*claims, response.requestSecrets), sub};
}

} // namespace DeviceSignIn
