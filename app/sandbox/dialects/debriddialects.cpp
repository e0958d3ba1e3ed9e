// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/dialects/pairingroutes.h"
#include "sandbox/http/responses.h"

#include <QUrlQuery>

namespace DeviceSignIn {

namespace {

/*! The address of the phone page with \a userCode, under the name that the provider gives it. */
QString pageWithCode(const PairingRequest &request, const QString &path, const char *name,
                     const QString &userCode)
{
    QUrl page = request.pairings.serverAddress().phonePage;
    page.setPath(path);
    page.setQuery(QUrlQuery{{QString::fromLatin1(name), userCode}});
    return page.toString(QUrl::FullyEncoded);
}

QString pageAt(const PairingRequest &request, const QString &path)
{
    QUrl page = request.pairings.serverAddress().phonePage;
    page.setPath(path);
    return page.toString(QUrl::FullyEncoded);
}

qint64 lifeOf(const PairingRequest &request)
{
    return request.pairings.settings().codeLifetime.count();
}

// ---------------------------------------------------------------------------- Real-Debrid

Response realDebridError(int status, int number, const char *error)
{
    return jsonResponse({{QStringLiteral("error"), QString::fromLatin1(error)},
                         {QStringLiteral("error_code"), number}},
                        status);
}

Response beginRealDebrid(const PairingRequest &request)
{
    if (!request.query.has("client_id") || request.query.bytes("new_credentials") != "yes")
        return realDebridError(400, 2, "parameter_missing");
    const Pairing *pairing = request.begin(request.query.text("client_id"));
    if (!pairing)
        return realDebridError(503, 5, "slow_down");
    return jsonResponse({
        {QStringLiteral("device_code"), QString::fromLatin1(pairing->deviceCode.reveal())},
        {QStringLiteral("user_code"), pairing->userCode},
        {QStringLiteral("interval"), qint64(request.pairings.settings().interval.count())},
        {QStringLiteral("expires_in"), lifeOf(request)},
        {QStringLiteral("verification_url"), pageAt(request, QStringLiteral("/device"))},
        {QStringLiteral("direct_verification_url"),
         pageWithCode(request, QStringLiteral("/device"), "user_code", pairing->userCode)},
    });
}

Response pollRealDebrid(const PairingRequest &request)
{
    Pairing *pairing = request.pairings.findByDeviceCode(request.query.bytes("code"));
    if (!pairing || pairing->clientId != request.query.text("client_id"))
        return realDebridError(404, 7, "unknown_ressource");
    const CodeState state = request.pairings.stateOf(*pairing, request.time);
    if (state == CodeState::Denied)
        return realDebridError(401, 12, "access_denied");
    if (state == CodeState::Expired || state == CodeState::TakenBack)
        return realDebridError(404, 7, "unknown_ressource");
    if (state != CodeState::Approved)
        return realDebridError(403, 11, "authorization_pending");
    const auto client = request.pairings.personalClient(pairing, request.time);
    return jsonResponse({{QStringLiteral("client_id"), QString::fromLatin1(client.id)},
                         {QStringLiteral("client_secret"), QString::fromLatin1(client.secret)}});
}

Response realDebridTokens(const PairingRequest &request, const NewTokens &tokens)
{
    return jsonResponse({
        {QStringLiteral("access_token"), QString::fromLatin1(tokens.access.reveal())},
        {QStringLiteral("expires_in"), qint64(request.pairings.settings().tokenLifetime.count())},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("refresh_token"), QString::fromLatin1(tokens.refresh.reveal())},
    });
}

/*! The code is a device code after the approval, and the refresh token later. */
Response exchangeRealDebrid(const PairingRequest &request)
{
    const auto *client = request.pairings.findClient(
        request.form.bytes("client_id"), request.form.bytes("client_secret"), request.time);
    if (!client || request.form.bytes("grant_type") != "http://oauth.net/grant_type/device/1.0")
        return realDebridError(401, 8, "bad_token");
    const QByteArray code = request.form.bytes("code");
    if (Pairing *pairing = request.pairings.findByDeviceCode(code)) {
        const NewTokens *tokens = request.pairings.redeem(pairing, request.time);
        if (!tokens || client->id != pairing->personalClient)
            return realDebridError(403, 9, "permission_denied");
        return realDebridTokens(request, *tokens);
    }
    const auto tokens = request.pairings.refresh(Secret(code), client->grantedTo, request.time);
    return tokens ? realDebridTokens(request, *tokens) : realDebridError(401, 8, "bad_token");
}

Response realDebridUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return realDebridError(401, 8, "bad_token");
    const Account &account = request.pairings.settings().account;
    return jsonResponse({{QStringLiteral("id"), 4711},
                         {QStringLiteral("username"), account.name},
                         {QStringLiteral("email"), account.email}});
}

Response endRealDebrid(const PairingRequest &request)
{
    if (!request.pairings.signOut(request.bearer(), request.time))
        return realDebridError(401, 8, "bad_token");
    return {204, {}, Secret(), {}};
}

Dialect realDebrid()
{
    using Kind = PairingRoute::Kind;
    Dialect dialect;
    dialect.name = QStringLiteral("real-debrid");
    dialect.routes = {
        {"GET", QStringLiteral("/oauth/v2/device/code"), Kind::Begin, beginRealDebrid},
        {"GET", QStringLiteral("/oauth/v2/device/credentials"), Kind::Poll, pollRealDebrid},
        {"POST", QStringLiteral("/oauth/v2/token"), Kind::Exchange, exchangeRealDebrid},
        {"GET", QStringLiteral("/rest/1.0/user"), Kind::Person, realDebridUser},
        {"GET", QStringLiteral("/rest/1.0/disable_access_token"), Kind::SignOut, endRealDebrid},
    };
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.codeLifetime = std::chrono::seconds(600);
    dialect.rotation = false;
    dialect.errors = {{"slow_down", {"slow_down", 429}}};
    dialect.writeError = [](const ErrorReport &error) {
        return realDebridError(error.status, 5, error.code.constData());
    };
    return dialect;
}

// ---------------------------------------------------------------------------- AllDebrid

Response allDebridData(const QJsonObject &data)
{
    return jsonResponse(
        {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("data"), data}});
}

Response allDebridError(const char *code, const char *message, int status = 200)
{
    const QJsonObject error{{QStringLiteral("code"), QString::fromLatin1(code)},
                            {QStringLiteral("message"), QString::fromLatin1(message)}};
    return jsonResponse(
        {{QStringLiteral("status"), QStringLiteral("error")}, {QStringLiteral("error"), error}},
        status);
}

Response beginAllDebrid(const PairingRequest &request)
{
    const Pairing *pairing = request.begin(QStringLiteral("AllDebrid app"));
    if (!pairing)
        return plainResponse(503, "");
    return allDebridData({
        {QStringLiteral("pin"), pairing->userCode},
        {QStringLiteral("check"), QString::fromLatin1(pairing->deviceCode.reveal())},
        {QStringLiteral("expires_in"), lifeOf(request)},
        {QStringLiteral("user_url"),
         pageWithCode(request, QStringLiteral("/pin/"), "pin", pairing->userCode)},
        {QStringLiteral("base_url"), pageAt(request, QStringLiteral("/pin/"))},
    });
}

Response pollAllDebrid(const PairingRequest &request)
{
    Pairing *pairing = request.pairings.findByDeviceCode(request.form.bytes("check"));
    if (!pairing || pairing->userCode != request.form.text("pin"))
        return allDebridError("PIN_INVALID", "The pin is invalid");
    const CodeState state = request.pairings.stateOf(*pairing, request.time);
    // A person can't deny a pin; it only expires.
    if (state != CodeState::Pending && state != CodeState::Approved)
        return allDebridError("PIN_EXPIRED", "The pin is expired");
    const NewTokens *tokens = request.pairings.redeem(pairing, request.time);
    QJsonObject data{{QStringLiteral("activated"), tokens != nullptr},
                     {QStringLiteral("expires_in"), lifeOf(request)}};
    if (tokens)
        data.insert(QStringLiteral("apikey"), QString::fromLatin1(tokens->access.reveal()));
    return allDebridData(data);
}

Response allDebridUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return allDebridError("AUTH_BAD_APIKEY", "The auth apikey is invalid", 401);
    const QJsonObject user{{QStringLiteral("username"), request.pairings.settings().account.name},
                           {QStringLiteral("isPremium"), true}};
    return allDebridData({{QStringLiteral("user"), user}});
}

Dialect allDebrid()
{
    using Kind = PairingRoute::Kind;
    Dialect dialect;
    dialect.name = QStringLiteral("alldebrid");
    dialect.routes = {
        {"GET", QStringLiteral("/v4.1/pin/get"), Kind::Begin, beginAllDebrid},
        {"POST", QStringLiteral("/v4/pin/check"), Kind::Poll, pollAllDebrid},
        {"GET", QStringLiteral("/v4/user"), Kind::Person, allDebridUser},
    };
    dialect.personPaths = {QStringLiteral("/pin/")};
    dialect.userCodePattern = QStringLiteral("XXXX");
    dialect.refresh = RefreshRule::Never;
    dialect.accessTokensExpire = false;
    dialect.errors = {{"slow_down", {"", 429}}};
    dialect.writeError = [](const ErrorReport &error) {
        return plainResponse(error.status, "Too many requests");
    };
    return dialect;
}

// ---------------------------------------------------------------------------- SIMKL

Response simklUser(const PairingRequest &request)
{
    if (!request.query.has("client_id") || request.header("simkl-api-key").isEmpty())
        return jsonResponse({{QStringLiteral("error"), QStringLiteral("client_id_failed")}}, 412);
    if (!request.pairings.isValid(request.bearer(), request.time))
        return jsonResponse({{QStringLiteral("error"), QStringLiteral("user_token_failed")}}, 401);
    const QJsonObject user{{QStringLiteral("name"), request.pairings.settings().account.name}};
    return jsonResponse({{QStringLiteral("user"), user},
                         {QStringLiteral("account"), QJsonObject{{QStringLiteral("id"), 4711}}}});
}

Dialect simkl()
{
    Dialect dialect;
    dialect.name = QStringLiteral("simkl");
    dialect.paths = {QStringLiteral("/oauth2/device"),
                     QStringLiteral("/oauth2/token"),
                     {},
                     {QStringLiteral("/oauth2/revoke")}};
    dialect.routes = {
        {"GET", QStringLiteral("/users/settings"), PairingRoute::Kind::Person, simklUser}};
    dialect.personPaths = {QStringLiteral("/pin")};
    dialect.userCodePattern = QStringLiteral("XXXXX");
    dialect.codeLifetime = std::chrono::seconds(900);
    dialect.rotation = false;
    dialect.idToken = IdTokenRule::Never;
    return dialect;
}

// ---------------------------------------------------------------------------- Premiumize

void adjustPremiumizeTokenResponse(QJsonObject *tokens, const QString &)
{
    tokens->insert(QStringLiteral("token_type"), QStringLiteral("bearer"));
    tokens->insert(QStringLiteral("expires_in"), 315360000);
}

/*! Premiumize identifies a customer by a number only. Errors have the status of a success. */
Response premiumizeAccount(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return jsonResponse({{QStringLiteral("status"), QStringLiteral("error")},
                             {QStringLiteral("message"), QStringLiteral("Not logged in.")}});
    return jsonResponse({
        {QStringLiteral("status"), QStringLiteral("success")},
        {QStringLiteral("customer_id"), 4711},
        {QStringLiteral("premium_until"), request.time.utc.addDays(30).toSecsSinceEpoch()},
        {QStringLiteral("limit_used"), 0.25},
        {QStringLiteral("space_used"), 0},
    });
}

Dialect premiumize()
{
    Dialect dialect;
    dialect.name = QStringLiteral("premiumize");
    dialect.paths = {QStringLiteral("/token"), QStringLiteral("/token"), {}, {}};
    dialect.routes = {{"GET", QStringLiteral("/api/account/info"), PairingRoute::Kind::Person,
                       premiumizeAccount}};
    dialect.deviceGrant = "device_code";
    dialect.deviceRequest.fixed = {{"response_type", "device_code"}};
    dialect.poll.names = {{"device_code", "code"}};
    dialect.userCodePattern = QStringLiteral("XXXXXXXXX");
    dialect.codeNames = {{QStringLiteral("verification_uri_complete"), {}}};
    dialect.refresh = RefreshRule::Never;
    dialect.idToken = IdTokenRule::Never;
    dialect.accessTokensExpire = false;
    dialect.adjustTokenResponse = adjustPremiumizeTokenResponse;
    return dialect;
}

} // namespace

QList<Dialect> debridDialects()
{
    return {realDebrid(), allDebrid(), simkl(), premiumize()};
}

} // namespace DeviceSignIn
