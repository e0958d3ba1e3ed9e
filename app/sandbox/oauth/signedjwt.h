// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! A signed JSON Web Token (RFC 7515, section 7.1), split into its parts. */
struct SignedJwt
{
    QJsonObject header;
    QJsonObject claims;
    /*! The bytes that are signed. */
    QByteArray signedBytes;
    QByteArray signature;
};

/*!
    Reads a JWT in the compact form. Returns nothing if \a compact is malformed. The signature and
    the claims are not verified.
*/
std::optional<SignedJwt> parseSignedJwt(const QByteArray &compact);

/*!
    Decodes base64url. Returns an empty array unless \a text is the only correct encoding of the
    result.
*/
QByteArray decodeBase64Url(const QByteArray &text);

} // namespace DeviceSignIn
