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
    64 KiB, or if its header is no JSON object or has \c crit: no extension is supported.
*/
std::optional<Jws> readJws(const QByteArray &compact);

/*!
    Returns the compact serialization of \a payload, signed with \a key, whose algorithm is added to
    \a header.

    If \a key can't sign, the result is empty.
*/
QByteArray signJws(QJsonObject header, const QJsonObject &payload, const SigningKey &key);

} // namespace DeviceSignIn
