// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace DeviceSignIn {

/*! \a count bytes from the system's generator. */
QByteArray randomBytes(qsizetype count);

/*! Base 64 for URLs, without padding, as all of OAuth wants it (RFC 7515, section 2). */
QByteArray base64Url(const QByteArray &bytes);

/*!
    The bytes behind \a text; none unless it is what base64Url() writes, to the last bit. So padding,
    white space and a second spelling of the same bytes are refused.
*/
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

QByteArray sha256(const QByteArray &bytes);

/*! HMAC with SHA-256. */
QByteArray authenticationCode(const QByteArray &key, const QByteArray &message);

/*! Compares in a time that depends on the lengths alone. */
bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

} // namespace DeviceSignIn
