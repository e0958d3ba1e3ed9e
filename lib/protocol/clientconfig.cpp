// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientconfig.h"

#include "protocol/safety.h"

namespace DeviceSignIn {

namespace {

Failure notConfigured(const QString &detail)
{
    return {Reason::NotConfigured, {}, detail};
}

bool isOptional(const QUrl &url)
{
    return url.isEmpty() || isSafeEndpoint(url);
}

Failure checkEndpoints(const ServerMetadata &server)
{
    if (!isSafeEndpoint(server.deviceAuthorizationEndpoint))
        return notConfigured(QStringLiteral(
            "The device endpoint must be an https address (http only for loopback)"));
    if (!isSafeEndpoint(server.tokenEndpoint))
        return notConfigured(
            QStringLiteral("The token endpoint must be an https address (http only for loopback)"));
    if (!isOptional(server.revocationEndpoint) || !isOptional(server.userinfoEndpoint))
        return notConfigured(
            QStringLiteral("Every endpoint must be an https address (http only for loopback)"));
    return {};
}

Failure checkIssuer(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    // An issuer has neither query nor fragment (RFC 8414, section 2).
    if (!isSafeEndpoint(url) || url.hasQuery())
        return notConfigured(
            QStringLiteral("The issuer must be an https address (http only for loopback)"));
    return {};
}

} // namespace

Failure checkConfig(const ClientConfig &config)
{
    if (config.clientId.isEmpty())
        return notConfigured(QStringLiteral("A client id is missing"));
    if (hasHiddenCharacters(config.clientId) || hasHiddenCharacters(config.scopes.join(u' ')))
        return notConfigured(
            QStringLiteral("The client id or a scope holds a character that can't be seen"));
    return config.issuer.isEmpty() ? checkEndpoints(config.endpoints) : checkIssuer(config.issuer);
}

} // namespace DeviceSignIn
