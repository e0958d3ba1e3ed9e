// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/http/responses.h"

namespace DeviceSignIn {

namespace {

/*! Creates an error response of the Graph API: an object in which a number identifies the error. */
Response facebookError(const ErrorReport &error)
{
    static const QHash<QByteArray, int> subcodes{
        {"authorization_pending", 1349174},
        {"slow_down", 1349172},
        {"expired_token", 1349152},
        {"access_denied", 1349173},
    };
    const int subcode = subcodes.value(error.standardCode);
    QJsonObject details{
        {QStringLiteral("message"), QString::fromLatin1(error.description)},
        {QStringLiteral("type"), QStringLiteral("OAuthException")},
        {QStringLiteral("code"), subcode ? 31 : 100},
    };
    if (subcode)
        details.insert(QStringLiteral("error_subcode"), subcode);
    return jsonResponse({{QStringLiteral("error"), details}}, error.status);
}

void adjustFacebookTokenResponse(QJsonObject *tokens, const QString &)
{
    tokens->remove(QStringLiteral("token_type"));
    tokens->remove(QStringLiteral("scope"));
}

Dialect facebook()
{
    Dialect dialect;
    dialect.name = QStringLiteral("facebook");
    dialect.paths = {QStringLiteral("/v{version}/device/login"),
                     QStringLiteral("/v{version}/device/login_status"),
                     {},
                     {}};
    dialect.deviceGrant = "";
    dialect.poll.names = {{"device_code", "code"}};
    dialect.credentials = "access_token";
    dialect.scopeSeparator = ',';
    dialect.codeLifetime = std::chrono::seconds(420);
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.codeNames = {{QStringLiteral("device_code"), QStringLiteral("code")},
                         {QStringLiteral("verification_uri_complete"), {}}};
    dialect.adjustTokenResponse = adjustFacebookTokenResponse;
    dialect.refresh = RefreshRule::Never;
    dialect.idToken = IdTokenRule::Never;
    dialect.writeError = facebookError;
    return dialect;
}

Response twitchError(const ErrorReport &error)
{
    return jsonResponse(
        {
            {QStringLiteral("status"), error.status},
            {QStringLiteral("message"), QString::fromLatin1(error.code)},
        },
        error.status);
}

void adjustTwitchCodeResponse(QJsonObject *codes)
{
    // Twitch's verification_uri contains the user code, as verification_uri_complete does in the
    // RFC.
    codes->insert(QStringLiteral("verification_uri"),
                  codes->take(QStringLiteral("verification_uri_complete")));
}

Dialect twitch()
{
    Dialect dialect;
    dialect.name = QStringLiteral("twitch");
    dialect.paths = {QStringLiteral("/oauth2/device"),
                     QStringLiteral("/oauth2/token"),
                     {},
                     {QStringLiteral("/oauth2/revoke")}};
    dialect.deviceRequest.names = {{"scope", "scopes"}};
    dialect.deviceRequest.required = {"scope"};
    dialect.codeLifetime = std::chrono::seconds(1800);
    dialect.userCodePattern = QStringLiteral("LLLLLLLL");
    dialect.adjustCodeResponse = adjustTwitchCodeResponse;
    dialect.tokenType = QStringLiteral("bearer");
    dialect.grantedScopesAsArray = true;
    dialect.idToken = IdTokenRule::Never;
    dialect.errors = {
        {"expired_token", {"invalid device code"}},
        {SandboxErrorCode::unknownCode, {"invalid device code"}},
        {SandboxErrorCode::usedCode, {"invalid device code"}},
        {"invalid_grant", {"Invalid refresh token"}},
        {"invalid_client", {"invalid client"}},
        {"invalid_token", {"Invalid token"}},
    };
    dialect.rejectsUnknownRevocation = true;
    dialect.writeError = twitchError;
    return dialect;
}

/*!
    Reports an error of a poll by the HTTP status alone, without a body. For the status 429 (too
    many requests) the body is plain text.
*/
Response traktError(const ErrorReport &error)
{
    if (error.status == 429) {
        Response response = plainResponse(429, "Rate Limit Exceeded");
        if (error.interval.count() > 0)
            response.headers.emplace_back("Retry-After",
                                          QByteArray::number(qint64(error.interval.count())));
        return response;
    }
    if (error.requestKind == RequestKind::Poll)
        return {error.status, "text/html; charset=utf-8", Secret(), {}};
    return oauthErrorResponse(error.code, error.description, error.status);
}

void adjustTraktTokenResponse(QJsonObject *tokens, const QString &)
{
    tokens->insert(QStringLiteral("scope"), QStringLiteral("public"));
}

Dialect trakt()
{
    Dialect dialect;
    dialect.name = QStringLiteral("trakt");
    dialect.paths = {QStringLiteral("/oauth/device/code"),
                     QStringLiteral("/oauth/device/token"),
                     QStringLiteral("/oauth/token"),
                     {QStringLiteral("/oauth/revoke")}};
    dialect.body = BodyFormat::Json;
    dialect.deviceGrant = "";
    dialect.poll.names = {{"device_code", "code"}};
    dialect.secret = SecretRule::ForTokens;
    dialect.userCodePattern = QStringLiteral("HHHHHHHH");
    // Trakt allows one POST per second. Here only requests for a code count, and ten in ten seconds
    // allow a short burst.
    dialect.codeLimit = {10, std::chrono::seconds(10)};
    dialect.codeNames = {{QStringLiteral("verification_uri"), QStringLiteral("verification_url")},
                         {QStringLiteral("verification_uri_complete"), {}}};
    dialect.tokenType = QStringLiteral("bearer");
    dialect.adjustTokenResponse = adjustTraktTokenResponse;
    dialect.idToken = IdTokenRule::Never;
    dialect.errors = {
        {"authorization_pending", {"", 400}},
        {SandboxErrorCode::unknownCode, {"", 404}},
        {SandboxErrorCode::usedCode, {"", 409}},
        {"expired_token", {"", 410}},
        {"access_denied", {"", 418}},
        {"slow_down", {"", 429}},
        {SandboxErrorCode::tooManyCodes, {"", 429}},
        {"invalid_grant", {"invalid_grant", 401}},
    };
    dialect.writeError = traktError;
    return dialect;
}

} // namespace

QList<Dialect> mediaDialects()
{
    return {facebook(), twitch(), trakt()};
}

} // namespace DeviceSignIn
