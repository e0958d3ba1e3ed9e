// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace DeviceSignIn {

/*! \a count bytes from the system's random number generator. */
QByteArray randomBytes(qsizetype count);

/*! \a bytes in base64url without padding (RFC 7515, section 2). */
QByteArray base64Url(const QByteArray &bytes);

/*!
    The bytes that \a text encodes; none unless \a text is exactly what base64Url() writes for them.
    Padding, white space and a second spelling of the same bytes are refused.
*/
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

QByteArray sha256(const QByteArray &bytes);

/*! HMAC with SHA-256 (RFC 2104). */
QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

/*! Whether both are equal, found out in a time that depends only on their lengths. */
bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace DeviceSignIn
