// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace DeviceSignIn {

/*! Returns \a count bytes from a cryptographic random number generator. */
QByteArray randomBytes(qsizetype count);

/*! \a bytes in base64url without padding (RFC 7515, section 2). */
QByteArray base64Url(const QByteArray &bytes);

/*!
    Decodes base64url. The result is none unless \a text is exactly what base64Url() returns for the
    decoded bytes: padding, white space and other spellings of the same bytes are refused.
*/
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

QByteArray sha256(const QByteArray &bytes);

/*! HMAC with SHA-256 (RFC 2104). */
QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

/*! Whether both are equal. The time of the comparison depends only on their lengths. */
bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace DeviceSignIn
