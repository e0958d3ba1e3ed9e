// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! 127.0.0.0/8, ::1 or localhost. */
bool isLoopback(const QUrl &url);

/*! Fit to send secrets to: https, or http on loopback; a host; no user info, no fragment. */
bool isSafeEndpoint(const QUrl &url);

/*!
    Fit to be shown and put into a QR code: https (http on loopback or on \a plainHttpHost), without
    user info, control or bidi characters, at most 512 characters.
*/
bool isSafeVerificationUri(const QString &text, const QString &plainHttpHost = {});

/*! Fit to be shown as it came: 1 to 64 printable characters, none that changes the reading order.
 */
bool isSafeUserCode(const QString &code);

/*! Whether \a text has a character that can't be seen or changes the order in which text is read.
 */
bool hasHiddenCharacters(const QString &text);

/*! The same text with a space in place of each of them. */
QString withoutHiddenCharacters(const QString &text);

} // namespace DeviceSignIn
