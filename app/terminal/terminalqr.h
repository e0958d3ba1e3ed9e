// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns a QR code as lines of block characters, with two rows of modules in each line,
    surrounded by the quiet zone of four modules. The list is empty if \a text is too long for a QR
    code.

    The blocks are the light modules, which is correct on a dark terminal. With inQrColors() a line
    is correct on any terminal.
*/
QStringList qrLines(const QString &text);

/*!
    Returns \a line of a QR code with escape sequences for black and white, independent of the
    terminal's colors.
*/
QString inQrColors(const QString &line);

} // namespace DeviceSignIn
