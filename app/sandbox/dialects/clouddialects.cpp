// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/dialects/pairingroutes.h"
#include "sandbox/http/responses.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace DeviceSignIn {

namespace {

// ---------------------------------------------------------------------------- AWS

Response awsError(const QByteArray &code, const QByteArray &description, int status = 400)
{
    return oauthErrorResponse(code, description, status);
}

QByteArray memberOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

Response registerAws(const PairingRequest &request)
{
    const QJsonObject body = request.json();
    if (memberOf(body, "clientName").isEmpty() || memberOf(body, "clientType") != "public")
        return awsError("invalid_request", "clientName or clientType is wrong");
    const auto client = request.pairings.registerClient(request.time);
    return jsonResponse({
        {QStringLiteral("clientId"), QString::fromLatin1(client.id)},
        {QStringLiteral("clientSecret"), QString::fromLatin1(client.secret)},
        {QStringLiteral("clientIdIssuedAt"), request.time.utc.toSecsSinceEpoch()},
        {QStringLiteral("clientSecretExpiresAt"), client.expiry},
    });
}

bool isAwsClient(const PairingRequest &request, const QJsonObject &body)
{
    return request.pairings.findClient(memberOf(body, "clientId"), memberOf(body, "clientSecret"),
                                       request.time)
           != nullptr;
}

Response beginAws(const PairingRequest &request)
{
    const QJsonObject body = request.json();
    if (!isAwsClient(request, body))
        return awsError("invalid_client", "Invalid client provided", 401);
    if (memberOf(body, "startUrl").isEmpty())
        return awsError("invalid_request", "startUrl is missing");
    const Pairing *pairing = request.begin(QString::fromUtf8(memberOf(body, "clientId")));
    if (!pairing)
        return awsError("slow_down", "Too many requests");
    QUrl page = request.pairings.serverAddress().phonePage;
    QUrl complete = page;
    complete.setQuery(QUrlQuery{{QStringLiteral("user_code"), pairing->userCode}});
    return jsonResponse({
        {QStringLiteral("deviceCode"), QString::fromLatin1(pairing->deviceCode.reveal())},
        {QStringLiteral("userCode"), pairing->userCode},
        {QStringLiteral("verificationUri"), page.toString(QUrl::FullyEncoded)},
        {QStringLiteral("verificationUriComplete"), complete.toString(QUrl::FullyEncoded)},
        {QStringLiteral("expiresIn"), qint64(request.pairings.settings().codeLifetime.count())},
        {QStringLiteral("interval"), qint64(request.pairings.settings().interval.count())},
    });
}

Response awsTokens(const PairingRequest &request, const NewTokens &tokens)
{
    return jsonResponse({
        {QStringLiteral("accessToken"), QString::fromLatin1(tokens.access.reveal())},
        {QStringLiteral("refreshToken"), QString::fromLatin1(tokens.refresh.reveal())},
        {QStringLiteral("expiresIn"), qint64(request.pairings.settings().tokenLifetime.count())},
        {QStringLiteral("tokenType"), QStringLiteral("Bearer")},
        {QStringLiteral("idToken"), QJsonValue()},
    });
}

Response awsToken(const PairingRequest &request)
{
    const QJsonObject body = request.json();
    if (!isAwsClient(request, body))
        return awsError("invalid_client", "Invalid client provided", 401);
    const QByteArray clientId = memberOf(body, "clientId");
    if (memberOf(body, "grantType") == "refresh_token") {
        const auto tokens = request.pairings.refresh(Secret(memberOf(body, "refreshToken")),
                                                     QString::fromUtf8(clientId), request.time);
        return tokens ? awsTokens(request, *tokens)
                      : awsError("invalid_grant", "Invalid refresh token provided");
    }
    if (memberOf(body, "grantType") != "urn:ietf:params:oauth:grant-type:device_code")
        return awsError("unsupported_grant_type", "The grant type is not supported");
    Pairing *pairing = request.pairings.findByDeviceCode(memberOf(body, "deviceCode"));
    if (!pairing || pairing->clientId.toUtf8() != clientId)
        return awsError("invalid_grant", "Invalid device code provided");
    switch (request.pairings.stateOf(*pairing, request.time)) {
    case CodeState::Pending:
        return awsError("authorization_pending", "The authorization is pending");
    case CodeState::Denied:
        return awsError("access_denied", "Access denied");
    case CodeState::Approved:
        if (const NewTokens *tokens = request.pairings.redeem(pairing, request.time))
            return awsTokens(request, *tokens);
        break;
    case CodeState::Used:
    case CodeState::TakenBack:
    case CodeState::Expired:
        break;
    }
    return awsError("expired_token", "The device code has expired");
}

Response endAws(const PairingRequest &request)
{
    if (!request.pairings.signOut(Secret(request.header("x-amz-sso_bearer_token")), request.time))
        return jsonResponse(
            {{QStringLiteral("message"), QStringLiteral("Session token not found")}}, 401);
    return {200, {}, Secret(), {}};
}

Dialect aws()
{
    using Kind = PairingRoute::Kind;
    Dialect dialect;
    dialect.name = QStringLiteral("aws");
    dialect.routes = {
        {"POST", QStringLiteral("/client/register"), Kind::Register, registerAws},
        {"POST", QStringLiteral("/device_authorization"), Kind::Begin, beginAws},
        {"POST", QStringLiteral("/token"), Kind::Poll, awsToken},
        {"POST", QStringLiteral("/logout"), Kind::SignOut, endAws},
    };
    dialect.rotation = false;
    return dialect;
}

// ---------------------------------------------------------------------------- Epic

/*!
    Creates an error response of Epic: its own code, with the last part of it as the one of OAuth.
*/
Response epicError(int status, const QByteArray &code, const QByteArray &message)
{
    return jsonResponse(
        {
            {QStringLiteral("errorCode"), QString::fromLatin1("errors.com.epicgames." + code)},
            {QStringLiteral("errorMessage"), QString::fromLatin1(message)},
            {QStringLiteral("numericErrorCode"), 18115},
            {QStringLiteral("error"), QString::fromLatin1(code.mid(code.lastIndexOf('.') + 1))},
            {QStringLiteral("error_description"), QString::fromLatin1(message)},
        },
        status);
}

/*! Returns the user object for the scope basic_profile. */
Response epicUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return epicError(401, "common.oauth.invalid_token", "The token is not good");
    return jsonResponse(
        {{QStringLiteral("sub"), QStringLiteral("4711c0ffee")},
         {QStringLiteral("preferred_username"), request.pairings.settings().account.name},
         {QStringLiteral("preferred_language"), QStringLiteral("en")}});
}

void adjustEpicCodeResponse(QJsonObject *codes)
{
    codes->insert(QStringLiteral("prompt"), QStringLiteral("login"));
    codes->insert(QStringLiteral("client_id"), QStringLiteral("tv"));
}

void adjustEpicTokenResponse(QJsonObject *tokens, const QString &)
{
    tokens->insert(QStringLiteral("account_id"), QStringLiteral("4711c0ffee"));
    tokens->insert(QStringLiteral("selected_account_id"), QStringLiteral("4711c0ffee"));
    tokens->insert(QStringLiteral("acr"), QStringLiteral("urn:epic:loa:aal1"));
}

Dialect epic()
{
    Dialect dialect;
    dialect.name = QStringLiteral("epic");
    dialect.paths = {QStringLiteral("/epic/oauth/v2/deviceAuthorization"),
                     QStringLiteral("/epic/oauth/v2/token"),
                     {},
                     {QStringLiteral("/epic/oauth/v2/revoke")}};
    dialect.routes = {
        {"GET", QStringLiteral("/epic/oauth/v2/userInfo"), PairingRoute::Kind::Person, epicUser}};
    dialect.deviceGrant = "device_code";
    dialect.secret = SecretRule::ForTokens;
    dialect.interval = std::chrono::seconds(10);
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.tokenType = QStringLiteral("bearer");
    dialect.idToken = IdTokenRule::Never;
    dialect.adjustCodeResponse = adjustEpicCodeResponse;
    dialect.adjustTokenResponse = adjustEpicTokenResponse;
    dialect.errors = {
        {"authorization_pending", {"account.oauth.authorization_pending"}},
        {"slow_down", {"account.oauth.slow_down"}},
        {"access_denied", {"account.oauth.access_denied"}},
        {"expired_token", {"not_found", 404}},
        {SandboxErrorCode::unknownCode, {"not_found", 404}},
        {SandboxErrorCode::usedCode, {"not_found", 404}},
        {SandboxErrorCode::tooManyCodes, {"common.throttled", 429}},
        {"invalid_grant", {"account.auth_token.invalid_refresh_token"}},
        {"invalid_client", {"account.invalid_client_credentials", 401}},
    };
    dialect.writeError = [](const ErrorReport &error) {
        return epicError(error.status, error.code, error.description);
    };
    return dialect;
}

// ---------------------------------------------------------------------------- near the RFC

Dialect tidal()
{
    Dialect dialect;
    dialect.name = QStringLiteral("tidal");
    dialect.paths = {QStringLiteral("/v1/oauth2/device_authorization"),
                     QStringLiteral("/v1/oauth2/token"),
                     {},
                     {}};
    dialect.secret = SecretRule::ForTokens;
    dialect.deviceRequest.required = {"scope"};
    dialect.codeLifetime = std::chrono::seconds(300);
    dialect.interval = std::chrono::seconds(2);
    dialect.userCodePattern = QStringLiteral("LLLLL");
    dialect.codeNames = {
        {QStringLiteral("device_code"), QStringLiteral("deviceCode")},
        {QStringLiteral("user_code"), QStringLiteral("userCode")},
        {QStringLiteral("verification_uri"), QStringLiteral("verificationUri")},
        {QStringLiteral("verification_uri_complete"), QStringLiteral("verificationUriComplete")},
        {QStringLiteral("expires_in"), QStringLiteral("expiresIn")}};
    // The addresses have no scheme. This server has no certificate, so that the real host is named.
    dialect.adjustCodeResponse = [](QJsonObject *codes) {
        const QString code = codes->value(QStringLiteral("user_code")).toString();
        codes->insert(QStringLiteral("verification_uri"), QStringLiteral("link.tidal.com"));
        codes->insert(QStringLiteral("verification_uri_complete"),
                      QString(u"link.tidal.com/" + code));
    };
    dialect.rotation = false;
    dialect.idToken = IdTokenRule::Never;
    dialect.writeError = [](const ErrorReport &error) {
        const bool isPending = error.standardCode == "authorization_pending";
        return jsonResponse(
            {{QStringLiteral("status"), error.status},
             {QStringLiteral("error"), QString::fromLatin1(error.code)},
             {QStringLiteral("sub_status"), isPending ? 1002 : 1003},
             {QStringLiteral("error_description"), QString::fromLatin1(error.description)}},
            error.status);
    };
    return dialect;
}

/*! Returns the user object for the scope identify, which has no email. */
Response discordUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return jsonResponse({{QStringLiteral("message"), QStringLiteral("401: Unauthorized")},
                             {QStringLiteral("code"), 0}},
                            401);
    return jsonResponse({
        {QStringLiteral("id"), QStringLiteral("80351110224678912")},
        {QStringLiteral("username"), QStringLiteral("demo")},
        {QStringLiteral("discriminator"), QStringLiteral("0")},
        {QStringLiteral("global_name"), request.pairings.settings().account.name},
        {QStringLiteral("avatar"), QJsonValue()},
        {QStringLiteral("flags"), 0},
        {QStringLiteral("public_flags"), 0},
        {QStringLiteral("locale"), QStringLiteral("en-US")},
        {QStringLiteral("mfa_enabled"), false},
    });
}

Dialect discord()
{
    Dialect dialect;
    dialect.name = QStringLiteral("discord");
    dialect.paths = {QStringLiteral("/api/oauth2/device/authorize"),
                     QStringLiteral("/api/oauth2/token"),
                     {},
                     {QStringLiteral("/api/oauth2/token/revoke")}};
    dialect.routes = {
        {"GET", QStringLiteral("/api/users/@me"), PairingRoute::Kind::Person, discordUser}};
    dialect.deviceRequest.required = {"scope"};
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.idToken = IdTokenRule::Never;
    return dialect;
}

/*!
    Returns what a token with the permission login:info shows. The scheme of its header is not
    Bearer.
*/
Response yandexUser(const PairingRequest &request)
{
    const QByteArray header = request.header("authorization");
    const Secret token(header.startsWith("OAuth ") ? header.mid(6) : QByteArray());
    if (!request.pairings.isValid(token, request.time))
        return plainResponse(401, "");
    return jsonResponse({
        {QStringLiteral("id"), QStringLiteral("1000034426")},
        {QStringLiteral("login"), QStringLiteral("demo")},
        {QStringLiteral("client_id"), QStringLiteral("4760187d81bc4b7799476b42b5103713")},
        {QStringLiteral("display_name"), request.pairings.settings().account.name},
        {QStringLiteral("real_name"), request.pairings.settings().account.name},
        {QStringLiteral("sex"), QJsonValue()},
        {QStringLiteral("psuid"), QStringLiteral("1.AAceCw.tbHgw5DtJ9_zeqPrk-Ba2w")},
    });
}

Dialect yandex()
{
    Dialect dialect;
    dialect.name = QStringLiteral("yandex");
    dialect.paths = {QStringLiteral("/device/code"),
                     QStringLiteral("/token"),
                     {},
                     {QStringLiteral("/revoke_token")}};
    dialect.routes = {{"GET", QStringLiteral("/info"), PairingRoute::Kind::Person, yandexUser}};
    dialect.deviceGrant = "device_code";
    dialect.poll.names = {{"device_code", "code"}};
    dialect.revocation.names = {{"token", "access_token"}};
    dialect.secret = SecretRule::ForTokens;
    dialect.codeLifetime = std::chrono::seconds(600);
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.codeNames = {{QStringLiteral("verification_uri"), QStringLiteral("verification_url")},
                         {QStringLiteral("verification_uri_complete"), {}}};
    dialect.tokenType = QStringLiteral("bearer");
    dialect.idToken = IdTokenRule::Never;
    dialect.errors = {{"expired_token", {"invalid_grant"}}};
    return dialect;
}

Dialect huggingFace()
{
    Dialect dialect;
    dialect.name = QStringLiteral("huggingface");
    dialect.paths = {QStringLiteral("/oauth/device"), QStringLiteral("/oauth/token"), {}, {}};
    dialect.openId = {QString(), QStringLiteral("/oauth/userinfo"), QStringLiteral("/oauth/jwks")};
    dialect.codeLifetime = std::chrono::seconds(900);
    return dialect;
}

} // namespace

QList<Dialect> cloudDialects()
{
    return {aws(), epic(), tidal(), discord(), yandex(), huggingFace()};
}

} // namespace DeviceSignIn
