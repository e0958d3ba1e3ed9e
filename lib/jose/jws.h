// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! The parts of a JSON Web Signature (RFC 7515). The signature has not been verified yet. */
struct Jws
{
    QJsonObject header;
    QByteArray payload;
    /*! The bytes that are signed: the first two parts as they were received. */
    QByteArray signingInput;
    QByteArray signature;
};

/*!
    Reads the compact serialization (RFC 7515, section 7.1). None if it is malformed or longer than
    64 KiB, or if its header can't be read by readUniqueMembers() or has \c crit: no extension is
    supported. \a problem then receives the reason, which completes a sentence about the token; it
    may be null.
*/
std::optional<Jws> readJws(const QByteArray &compact, QString *problem = nullptr);

/*!
    Reads a JSON object. None if \a json is anything else, or if an object in it has two members of
    the same name: two parsers may disagree on which of them counts (RFC 7515, section 4; RFC 7519,
    section 4).
*/
std::optional<QJsonObject> readUniqueMembers(const QByteArray &json);

/*!
    Returns the compact serialization of \a payload, signed with \a key, whose algorithm is added to
    \a header.

    If \a key can't sign, the result is empty.
*/
QByteArray signJws(QJsonObject header, const QJsonObject &payload, const SigningKey &key);

} // namespace DeviceSignIn
