// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

namespace DeviceSignIn {

/*! The addresses that the metadata names. */
struct MetadataAddresses
{
    QString issuer;
    QString deviceAuthorization;
    QString token;
    /*! Empty where there is none. */
    QString revocation;
    QString userinfo;
    QString keys;
};

/*! What of the metadata depends on the sandbox's options. */
struct Capabilities
{
    QString signingAlgorithm;
    bool refreshTokens = true;
    /*! The grant_type of a poll. */
    QByteArray deviceGrant;
    /*! Whether clients have a secret. */
    bool clientSecret = false;
    /*! Whether clients have a key that they sign with. */
    bool clientKey = false;
    bool dpop = false;
};

/*!
    The server's metadata. One document serves both OpenID Connect Discovery 1.0, section 3, and
    RFC 8414, section 2.
*/
QJsonObject serverMetadata(const MetadataAddresses &addresses, const Capabilities &capabilities);

} // namespace DeviceSignIn
