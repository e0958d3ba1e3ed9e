// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"

namespace DeviceSignIn {

/*!
    Returns the configuration of a client of https://a.example. Its endpoints are configured, so
    that no discovery is needed: /device, /token, /revoke and /userinfo.
*/
inline ClientData knownClient()
{
    ClientData config;
    config.clientId = QStringLiteral("tv");
    config.endpoints.deviceAuthorizationEndpoint = QUrl(QStringLiteral("https://a.example/device"));
    config.endpoints.tokenEndpoint = QUrl(QStringLiteral("https://a.example/token"));
    config.endpoints.revocationEndpoint = QUrl(QStringLiteral("https://a.example/revoke"));
    config.endpoints.userinfoEndpoint = QUrl(QStringLiteral("https://a.example/userinfo"));
    return config;
}

/*! Returns the same of a server that publishes the keys with which it signs ID tokens: /keys. */
inline ClientData knownClientWithKeys()
{
    ClientData config = knownClient();
    config.endpoints.issuer = QStringLiteral("https://a.example");
    config.endpoints.keysEndpoint = QUrl(QStringLiteral("https://a.example/keys"));
    return config;
}

} // namespace DeviceSignIn
