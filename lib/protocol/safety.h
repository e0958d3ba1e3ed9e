// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Whether the host is in 127.0.0.0/8, or is ::1 or localhost. */
bool isLoopback(const QUrl &url);

/*!
    Whether secrets may be sent to \a url: it uses https, or http on loopback, and has a host, no
    user info and no fragment.
*/
bool isSafeEndpoint(const QUrl &url);

/*!
    Whether the address \a text may be shown and put into a QR code: it uses https, or http on
    loopback or on \a plainHttpHost, and has a host, no user info, no hidden characters and at most
    512 characters.
*/
bool isSafeVerificationUri(const QString &text, const QString &plainHttpHost = {});

/*!
    Whether \a code may be shown as it is: it has 1 to 64 printable characters, none of which
    changes the reading order, and neither begins nor ends with a space.
*/
bool isSafeUserCode(const QString &code);

/*!
    Whether \a text has a character that is invisible or changes the reading order: a control or
    format character, a line or paragraph separator, or one that Unicode has not assigned.
*/
bool hasHiddenCharacters(const QString &text);

/*! Returns \a text with each hidden character replaced by a space. */
QString withoutHiddenCharacters(const QString &text);

} // namespace DeviceSignIn
