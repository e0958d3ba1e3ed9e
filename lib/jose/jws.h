// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! A JSON Web Signature taken apart (RFC 7515), and not yet believed: nobody has checked it. */
struct Jws
{
    QJsonObject header;
    QByteArray payload;
    /*! What was signed: the first two parts as they came. */
    QByteArray signingInput;
    QByteArray signature;
};

/*!
    Takes the compact form apart (RFC 7515, section 7.1). None unless it is whole, at most 64 KiB
    long, with a JSON object for a header that asks for no extension (\c crit): there is none that
    is understood here.
*/
std::optional<Jws> readJws(const QByteArray &compact);

/*! Signs \a payload into the compact form; \c alg joins \a header. */
QByteArray signJws(QJsonObject header, const QJsonObject &payload, const SigningKey &key);

} // namespace DeviceSignIn
