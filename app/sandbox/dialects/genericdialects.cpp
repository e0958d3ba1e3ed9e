// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/http/responses.h"

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

/*! Reports an error of a poll as a token response whose access token is null. */
Response plexLikeError(const ErrorReport &error)
{
    if (error.requestKind != RequestKind::Poll)
        return oauthErrorResponse(error.code, error.description, error.status);
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
    dialect.writeError = plexLikeError;
    return dialect;
}

} // namespace

QList<Dialect> genericDialects()
{
    return {generic(), plexLike()};
}

} // namespace DeviceSignIn
