// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

/*! Decodes base64url. Returns an empty array if \a text is malformed. */
inline QByteArray decodedBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

/*! Returns the header of the JWT \a compact, without verifying it. */
inline QJsonObject jwtHeader(const QByteArray &compact)
{
    return QJsonDocument::fromJson(decodedBase64Url(compact.split('.').value(0))).object();
}

/*! Returns the claims of the JWT \a compact, without verifying it. */
inline QJsonObject jwtClaims(const QByteArray &compact)
{
    return QJsonDocument::fromJson(decodedBase64Url(compact.split('.').value(1))).object();
}

/*! Returns the ID token of the token response \a tokens; empty if it has none. */
inline QByteArray idToken(const QJsonObject &tokens)
{
    return tokens.value(QLatin1String("id_token")).toString().toLatin1();
}

/*! Returns \a object with the members of \a changes added, or in place of its own. */
inline QJsonObject withMembers(QJsonObject object, const QJsonObject &changes)
{
    for (auto member = changes.begin(); member != changes.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

} // namespace DeviceSignIn
