// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/families.h"

namespace DeviceSignIn {

namespace {

Dialect generic()
{
    Dialect dialect;
    dialect.name = QStringLiteral("generic");
    dialect.paths = {QStringLiteral("/device_authorization"),
                     QStringLiteral("/token"),
                     {},
                     {QStringLiteral("/revoke")}};
    dialect.openId = {QString(), QStringLiteral("/userinfo"), QStringLiteral("/jwks")};
    dialect.body = BodyFormat::FormOrJson;
    dialect.dpop = true;
    return dialect;
}

/*! Whatever becomes of the code, a poll is answered with a token that is null. */
Response nullToken(const ErrorAnswer &error)
{
    if (error.purpose != Purpose::Poll)
        return oauthErrorBody(error.code, error.description, error.status);
    return jsonResponse({{QStringLiteral("access_token"), QJsonValue()}});
}

Dialect plexLike()
{
    Dialect dialect = generic();
    dialect.name = QStringLiteral("plexlike");
    dialect.openId.reset();
    dialect.body = BodyFormat::Form;
    dialect.dpop = false;
    dialect.refresh = RefreshRule::Never;
    dialect.idToken = IdTokenRule::Never;
    dialect.writeError = nullToken;
    return dialect;
}

} // namespace

QList<Dialect> genericDialects()
{
    return {generic(), plexLike()};
}

} // namespace DeviceSignIn
