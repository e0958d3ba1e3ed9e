// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    A QR code as lines of block characters, two rows of modules a line, with the quiet zone of four
    modules around it. Empty where \a text is too long for any QR code.

    The light modules are drawn, so that it is right on a dark terminal; inQrColours() makes it right
    on every other one.
*/
QStringList qrLines(const QString &text);

/*! \a line of a QR code in true black and white, whatever the terminal's own colours. */
QString inQrColours(const QString &line);

} // namespace DeviceSignIn
