// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/dialects/pairingroutes.h"
#include "sandbox/http/responses.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

// ---------------------------------------------------------------------------- Plex

Response plexError(int status, int code, const char *message)
{
    const QJsonObject error{{QStringLiteral("code"), code},
                            {QStringLiteral("message"), QString::fromLatin1(message)},
                            {QStringLiteral("status"), status}};
    return jsonResponse({{QStringLiteral("errors"), QJsonArray{error}}}, status);
}

Response writePlexError(const ErrorReport &error)
{
    return plexError(error.status, 1000, error.description.constData());
}

QJsonObject plexPin(const Pairing &pairing, const PairingRequest &request)
{
    return {
        {QStringLiteral("id"), pairing.id.toLongLong()},
        {QStringLiteral("code"), pairing.userCode},
        {QStringLiteral("product"), QString::fromUtf8(request.header("x-plex-product"))},
        {QStringLiteral("trusted"), false},
        {QStringLiteral("qr"), QString(u"https://plex.tv/api/v2/pins/qr/" + pairing.userCode)},
        {QStringLiteral("clientIdentifier"), QString::fromUtf8(pairing.device)},
        {QStringLiteral("expiresIn"), qint64(request.pairings.settings().codeLifetime.count())},
        {QStringLiteral("authToken"), QJsonValue()},
    };
}

Response beginPlex(const PairingRequest &request)
{
    const QByteArray device = request.header("x-plex-client-identifier");
    if (device.isEmpty() || request.header("x-plex-product").isEmpty())
        return plexError(400, 1000, "X-Plex-Client-Identifier is missing");
    const Pairing *pairing =
        request.begin(QString::fromUtf8(request.header("x-plex-product")), device);
    if (!pairing)
        return plexError(429, 1003, "Too many requests");
    return jsonResponse(plexPin(*pairing, request), 201);
}

Response pollPlex(const PairingRequest &request)
{
    Pairing *pairing = request.pairings.findById(request.variable("id"));
    // Only the device that has asked for a pin may see it. A pin is gone when it expires; a person
    // can't deny one.
    if (!pairing || pairing->device != request.header("x-plex-client-identifier"))
        return plexError(404, 1020, "Code not found or expired");
    const CodeState state = request.pairings.stateOf(*pairing, request.time);
    if (state != CodeState::Pending && state != CodeState::Approved)
        return plexError(404, 1020, "Code not found or expired");
    QJsonObject pin = plexPin(*pairing, request);
    if (const NewTokens *tokens = request.pairings.redeem(pairing, request.time))
        pin.insert(QStringLiteral("authToken"), QString::fromLatin1(tokens->access.reveal()));
    return jsonResponse(pin);
}

Response plexUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(Secret(request.header("x-plex-token")), request.time))
        return plexError(401, 1001, "User could not be authenticated");
    const Account &account = request.pairings.settings().account;
    return jsonResponse({{QStringLiteral("id"), 4711},
                         {QStringLiteral("uuid"), QStringLiteral("c0ffee")},
                         {QStringLiteral("username"), account.email},
                         {QStringLiteral("friendlyName"), account.name}});
}

Response endPlex(const PairingRequest &request)
{
    if (!request.pairings.signOut(Secret(request.header("x-plex-token")), request.time))
        return plexError(401, 1001, "User could not be authenticated");
    return {204, {}, Secret(), {}};
}

Dialect plex()
{
    Dialect dialect;
    dialect.name = QStringLiteral("plex");
    dialect.routes = {
        {"POST", QStringLiteral("/api/v2/pins"), PairingRoute::Kind::Begin, beginPlex},
        {"GET", QStringLiteral("/api/v2/pins/{id}"), PairingRoute::Kind::Poll, pollPlex},
        {"GET", QStringLiteral("/api/v2/user"), PairingRoute::Kind::Person, plexUser},
        {"DELETE", QStringLiteral("/api/v2/users/signout"), PairingRoute::Kind::SignOut, endPlex},
    };
    dialect.personPaths = {QStringLiteral("/link")};
    dialect.codeLifetime = std::chrono::seconds(900);
    dialect.userCodePattern = QStringLiteral("XXXX");
    dialect.refresh = RefreshRule::Never;
    dialect.accessTokensExpire = false;
    dialect.errors = {{"slow_down", {"", 429}}, {SandboxErrorCode::tooManyCodes, {"", 429}}};
    dialect.writeError = writePlexError;
    return dialect;
}

// ---------------------------------------------------------------------------- Jellyfin

/*! Returns the value of \a name in a header such as \c{MediaBrowser Client="a", Token="b"}. */
QByteArray mediaBrowserValue(const PairingRequest &request, const char *name)
{
    const QString header = QString::fromLatin1(request.header("authorization"));
    if (!header.startsWith(QLatin1String("MediaBrowser ")))
        return {};
    const QRegularExpression pair(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(QLatin1String(name)));
    return QByteArray::fromPercentEncoding(pair.match(header).captured(1).toLatin1());
}

QJsonObject quickConnectResult(const Pairing &pairing, bool isAuthenticated,
                               const PairingRequest &request)
{
    return {
        {QStringLiteral("Authenticated"), isAuthenticated},
        {QStringLiteral("Secret"), QString::fromLatin1(pairing.deviceCode.reveal())},
        {QStringLiteral("Code"), pairing.userCode},
        {QStringLiteral("DeviceId"), QString::fromUtf8(pairing.device)},
        {QStringLiteral("AppName"), pairing.clientId},
        {QStringLiteral("DateAdded"), request.time.utc.toString(Qt::ISODate)},
    };
}

Response beginJellyfin(const PairingRequest &request)
{
    const QByteArray device = mediaBrowserValue(request, "DeviceId");
    const QByteArray app = mediaBrowserValue(request, "Client");
    for (const char *name : {"Client", "Device", "DeviceId", "Version"}) {
        if (mediaBrowserValue(request, name).isEmpty())
            return plainResponse(400, "Error processing request.");
    }
    const Pairing *pairing = request.begin(QString::fromUtf8(app), device);
    if (!pairing)
        return plainResponse(503, "Error processing request.");
    return jsonResponse(quickConnectResult(*pairing, false, request));
}

Response pollJellyfin(const PairingRequest &request)
{
    const Pairing *pairing = request.pairings.findByDeviceCode(request.query.bytes("secret"));
    const CodeState state =
        pairing ? request.pairings.stateOf(*pairing, request.time) : CodeState::Expired;
    if (state != CodeState::Pending && state != CodeState::Approved)
        return plainResponse(404, "Error processing request.");
    return jsonResponse(quickConnectResult(*pairing, state == CodeState::Approved, request));
}

Response exchangeJellyfin(const PairingRequest &request)
{
    const QString secret = request.json().value(QLatin1String("Secret")).toString();
    Pairing *pairing = request.pairings.findByDeviceCode(secret.toLatin1());
    const NewTokens *tokens = pairing ? request.pairings.redeem(pairing, request.time) : nullptr;
    if (!tokens || mediaBrowserValue(request, "DeviceId") != pairing->device)
        return plainResponse(401, "Error processing request.");
    const QJsonObject user{
        {QStringLiteral("Name"), request.pairings.settings().account.name},
        {QStringLiteral("Id"), QStringLiteral("6f1ed002ab5595859014ebf0951522d9")}};
    const QJsonObject result{
        {QStringLiteral("User"), user},
        {QStringLiteral("AccessToken"), QString::fromLatin1(tokens->access.reveal())},
        {QStringLiteral("ServerId"), QStringLiteral("9e5cf2b1e1c84b0f")}};
    request.pairings.forget(*pairing);
    return jsonResponse(result);
}

Response jellyfinUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(Secret(mediaBrowserValue(request, "Token")), request.time))
        return plainResponse(401, "");
    return jsonResponse(
        {{QStringLiteral("Name"), request.pairings.settings().account.name},
         {QStringLiteral("Id"), QStringLiteral("6f1ed002ab5595859014ebf0951522d9")}});
}

Response endJellyfin(const PairingRequest &request)
{
    if (!request.pairings.signOut(Secret(mediaBrowserValue(request, "Token")), request.time))
        return plainResponse(401, "");
    return {204, {}, Secret(), {}};
}

/*! Jellyfin reports an error of a poll by its status alone. */
Response writeJellyfinError(const ErrorReport &error)
{
    return plainResponse(error.status, "Error processing request.");
}

Dialect jellyfin()
{
    Dialect dialect;
    dialect.name = QStringLiteral("jellyfin");
    dialect.routes = {
        {"POST", QStringLiteral("/QuickConnect/Initiate"), PairingRoute::Kind::Begin,
         beginJellyfin},
        {"GET", QStringLiteral("/QuickConnect/Connect"), PairingRoute::Kind::Poll, pollJellyfin},
        {"POST", QStringLiteral("/Users/AuthenticateWithQuickConnect"),
         PairingRoute::Kind::Exchange, exchangeJellyfin},
        {"GET", QStringLiteral("/Users/Me"), PairingRoute::Kind::Person, jellyfinUser},
        {"POST", QStringLiteral("/Sessions/Logout"), PairingRoute::Kind::SignOut, endJellyfin},
    };
    dialect.personPaths = {QStringLiteral("/web/")};
    dialect.userCodePattern = QStringLiteral("999999");
    dialect.refresh = RefreshRule::Never;
    dialect.accessTokensExpire = false;
    dialect.errors = {{"slow_down", {"", 429}}, {SandboxErrorCode::tooManyCodes, {"", 503}}};
    dialect.writeError = writeJellyfinError;
    return dialect;
}

// ---------------------------------------------------------------------------- Emby Connect

QJsonObject embyPin(const Pairing &pairing, CodeState state)
{
    return {
        {QStringLiteral("Pin"), pairing.userCode},
        {QStringLiteral("DeviceId"), QString::fromUtf8(pairing.device)},
        {QStringLiteral("Id"), QJsonValue()},
        {QStringLiteral("IsConfirmed"), state == CodeState::Approved},
        {QStringLiteral("IsExpired"), state != CodeState::Approved && state != CodeState::Pending},
        {QStringLiteral("AccessToken"),
         state == CodeState::Approved ? QJsonValue(QStringLiteral("none")) : QJsonValue()},
    };
}

bool hasEmbyApplication(const PairingRequest &request)
{
    return request.header("x-application").contains('/');
}

/*!
    Emby's own clients send a form. Its app for Roku has the parameters in the address of a POST,
    too.
*/
QString embyParameter(const PairingRequest &request, const char *name)
{
    return request.form.has(name) ? request.form.text(name) : request.query.text(name);
}

Response beginEmby(const PairingRequest &request)
{
    const QByteArray device = embyParameter(request, "deviceId").toUtf8();
    if (!hasEmbyApplication(request) || device.isEmpty())
        return plainResponse(400, "");
    const Pairing *pairing =
        request.begin(QString::fromUtf8(request.header("x-application")), device);
    if (!pairing)
        return plainResponse(503, "");
    return jsonResponse(embyPin(*pairing, CodeState::Pending));
}

/*! The pairing that a request names by its pin and its device; null if there is none. */
Pairing *embyPairing(const PairingRequest &request)
{
    Pairing *pairing = request.pairings.findByUserCode(embyParameter(request, "pin"));
    const bool isOwn = pairing && pairing->device == embyParameter(request, "deviceId").toUtf8();
    return isOwn && hasEmbyApplication(request) ? pairing : nullptr;
}

Response pollEmby(const PairingRequest &request)
{
    const Pairing *pairing = embyPairing(request);
    if (!pairing)
        return plainResponse(404, "");
    return jsonResponse(embyPin(*pairing, request.pairings.stateOf(*pairing, request.time)));
}

Response exchangeEmby(const PairingRequest &request)
{
    Pairing *pairing = embyPairing(request);
    const NewTokens *tokens = pairing ? request.pairings.redeem(pairing, request.time) : nullptr;
    if (!tokens)
        return plainResponse(401, "");
    const QJsonObject result{
        {QStringLiteral("AccessToken"), QString::fromLatin1(tokens->access.reveal())},
        {QStringLiteral("UserId"), QStringLiteral("4711")}};
    request.pairings.forget(*pairing);
    return jsonResponse(result);
}

Response embyUser(const PairingRequest &request)
{
    const Secret token(request.header("x-connect-usertoken"));
    if (!request.pairings.isValid(token, request.time) || request.query.bytes("id") != "4711")
        return plainResponse(401, "");
    const Account &account = request.pairings.settings().account;
    return jsonResponse({{QStringLiteral("Id"), 4711},
                         {QStringLiteral("Name"), account.name},
                         {QStringLiteral("Email"), account.email}});
}

Dialect emby()
{
    Dialect dialect;
    dialect.name = QStringLiteral("emby");
    dialect.routes = {
        {"POST", QStringLiteral("/service/pin"), PairingRoute::Kind::Begin, beginEmby},
        {"GET", QStringLiteral("/service/pin"), PairingRoute::Kind::Poll, pollEmby},
        {"POST", QStringLiteral("/service/pin/authenticate"), PairingRoute::Kind::Exchange,
         exchangeEmby},
        {"GET", QStringLiteral("/service/user"), PairingRoute::Kind::Person, embyUser},
    };
    dialect.personPaths = {QStringLiteral("/pin")};
    dialect.userCodePattern = QStringLiteral("99999");
    dialect.refresh = RefreshRule::Never;
    dialect.accessTokensExpire = false;
    dialect.errors = {{"slow_down", {"", 429}}, {SandboxErrorCode::tooManyCodes, {"", 503}}};
    dialect.writeError = [](const ErrorReport &error) { return plainResponse(error.status, ""); };
    return dialect;
}

} // namespace

QList<Dialect> homeDialects()
{
    return {plex(), jellyfin(), emby()};
}

} // namespace DeviceSignIn
