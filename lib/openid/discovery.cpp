// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/discovery.h"

#include "protocol/json.h"
#include "protocol/transportfailure.h"
#include "text/endpoint.h"

#include <QJsonArray>

namespace DeviceSignIn {

namespace {

/*!
    Reads a list of texts. A single text counts as a list of one: otherwise a server that offers
    PKCE or DPoP in this way would be taken for one that does not.
*/
QStringList readStrings(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList strings;
    const auto items = value.toArray();
    for (const auto &item : items)
        strings.append(item.toString());
    return strings;
}

/*! Whether \a endpoint is safe. Only a server on loopback may name an http endpoint. */
bool isSafeFor(const QUrl &endpoint, const QString &issuer)
{
    const bool encrypted = endpoint.scheme() == QLatin1String("https");
    return isSafeEndpoint(endpoint) && (encrypted || isLoopback(QUrl(issuer)));
}

QUrl readEndpoint(const QJsonObject &document, QLatin1String name)
{
    return QUrl(document.value(name).toString(), QUrl::StrictMode);
}

void readCapabilities(const QJsonObject &document, ServerMetadata *server)
{
    const auto strings = [&](const char *name) {
        return readStrings(document.value(QLatin1String(name)));
    };
    server->tokenAuthMethods = strings("token_endpoint_auth_methods_supported");
    // RFC 8414, section 2: "If omitted, the default is client_secret_basic".
    if (server->tokenAuthMethods.isEmpty())
        server->tokenAuthMethods = {QStringLiteral("client_secret_basic")};
    server->idTokenAlgorithms = strings("id_token_signing_alg_values_supported");
    server->offersPkce =
        strings("code_challenge_methods_supported").contains(QLatin1String("S256"));
    server->dpopAlgorithms = strings("dpop_signing_alg_values_supported");
    server->offersDpop = server->dpopAlgorithms.contains(QLatin1String("ES256"));
    server->tokenAuthAlgorithms = strings("token_endpoint_auth_signing_alg_values_supported");
}

/*! Returns \a issuer, which is not the expected one, in ASCII if it is an address. */
QString readableIssuer(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    return url.host().isEmpty() ? issuer : url.toString(QUrl::FullyEncoded);
}

Failure checkMetadata(const ServerMetadata &server, const QString &issuer, bool publishesKeys)
{
    if (server.issuer.isEmpty())
        return {Reason::WrongIssuer, {}, QStringLiteral("The metadata name no issuer")};
    if (server.issuer != issuer)
        return {Reason::WrongIssuer,
                {},
                QStringLiteral("The server calls itself %1")
                    .arg(oneLine(readableIssuer(server.issuer), 100))};
    if (server.deviceAuthorizationEndpoint.isEmpty())
        return {Reason::NoDeviceGrant, {}, QStringLiteral("No device_authorization_endpoint")};
    if (server.tokenEndpoint.isEmpty())
        return {Reason::NoDeviceGrant, {}, QStringLiteral("No token_endpoint")};
    Failure unsafe{Reason::UnsafeResponse,
                   {},
                   QStringLiteral("The server names an endpoint that is not https")};
    for (const QUrl &endpoint : {server.deviceAuthorizationEndpoint, server.tokenEndpoint}) {
        if (!isSafeFor(endpoint, issuer))
            return unsafe;
    }
    // Without its keys the server would be taken for one that publishes none.
    if (publishesKeys && !isSafeFor(server.keysEndpoint, issuer))
        return unsafe;
    return {};
}

} // namespace

QList<QUrl> discoveryUrls(const QString &issuer)
{
    QUrl base(issuer);
    QString path = base.path();
    if (path.endsWith(u'/'))
        path.chop(1);
    QUrl openId = base;
    openId.setPath(path + QStringLiteral("/.well-known/openid-configuration"));
    QUrl oauth = base;
    oauth.setPath(QStringLiteral("/.well-known/oauth-authorization-server") + path);
    return {openId, oauth};
}

std::variant<ServerMetadata, Failure>
readMetadata(const HttpResponse &response, const QString &issuer, const ServerMetadata &configured)
{
    const auto document = isSuccess(response.status) ? readObject(response) : std::nullopt;
    if (!document)
        return transportFailure(response);

    ServerMetadata server;
    server.issuer = document->value(QLatin1String("issuer")).toString();
    server.deviceAuthorizationEndpoint =
        readEndpoint(*document, QLatin1String("device_authorization_endpoint"));
    server.tokenEndpoint = readEndpoint(*document, QLatin1String("token_endpoint"));
    server.revocationEndpoint = readEndpoint(*document, QLatin1String("revocation_endpoint"));
    server.userinfoEndpoint = readEndpoint(*document, QLatin1String("userinfo_endpoint"));
    server.registrationEndpoint = readEndpoint(*document, QLatin1String("registration_endpoint"));
    server.keysEndpoint = readEndpoint(*document, QLatin1String("jwks_uri"));
    readCapabilities(*document, &server);
    const QJsonValue keys = document->value(QLatin1String("jwks_uri"));
    const bool publishesKeys =
        (!isMissing(keys) && keys != QString()) || !configured.keysEndpoint.isEmpty();
    for (QUrl ServerMetadata::*const endpoint :
         {&ServerMetadata::deviceAuthorizationEndpoint, &ServerMetadata::tokenEndpoint,
          &ServerMetadata::refreshEndpoint, &ServerMetadata::revocationEndpoint,
          &ServerMetadata::userinfoEndpoint, &ServerMetadata::keysEndpoint,
          &ServerMetadata::registrationEndpoint}) {
        if (!(configured.*endpoint).isEmpty())
            server.*endpoint = configured.*endpoint;
    }
    if (const Failure failure = checkMetadata(server, issuer, publishesKeys))
        return failure;

    // These endpoints are optional: an unsafe one is left out instead of refusing the server.
    for (QUrl *endpoint :
         {&server.revocationEndpoint, &server.userinfoEndpoint, &server.registrationEndpoint}) {
        if (!isSafeFor(*endpoint, issuer))
            endpoint->clear();
    }
    return server;
}

} // namespace DeviceSignIn
