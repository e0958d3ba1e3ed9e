// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns a QR code as lines of block characters, two rows of modules to a line, surrounded by the quiet
    zone of four modules. The list is empty if \a text is too long for a QR code.

    The blocks are the light modules, which is correct on a dark terminal. inQrColors() makes a line
    correct on any terminal.
*/
QStringList qrLines(const QString &text);

/*! Returns \a line of a QR code with escape sequences for black and white, whatever colors the terminal uses. */
QString inQrColors(const QString &line);

} // namespace DeviceSignIn
