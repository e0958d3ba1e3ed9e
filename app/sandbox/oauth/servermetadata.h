// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

namespace DeviceSignIn {

/*! The issuer and the URLs of the endpoints that the metadata names. */
struct EndpointUrls
{
    QString issuer;
    QString deviceAuthorization;
    QString token;
    /*! Empty if there is no revocation endpoint. */
    QString revocation;
    QString userinfo;
    QString keys;
};

/*! The abilities of the server that depend on its options. */
struct ServerCapabilities
{
    QString signingAlgorithm;
    bool refreshTokens = true;
    /*! The grant_type of a poll. */
    QByteArray deviceGrant;
    /*! Whether clients authenticate with a secret. */
    bool clientSecret = false;
    /*! Whether clients authenticate with private_key_jwt. */
    bool clientKey = false;
    bool dpop = false;
};

/*!
    Returns the server's metadata. The same document conforms to OpenID Connect Discovery 1.0,
    section 3, and to RFC 8414, section 2.
*/
QJsonObject serverMetadata(const EndpointUrls &urls, const ServerCapabilities &capabilities);

} // namespace DeviceSignIn
