// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdio>

namespace DeviceSignIn {

/*! Writes \a line and a newline, and flushes, so that a pipe has every line at once. */
void printLine(std::FILE *stream, const QByteArray &line);
void printLine(std::FILE *stream, const QString &line);

/*!
    One line on standard error, with the program's name before it; in systemd's journal, which names
    the program by itself, as a warning.
*/
void complain(const QString &line);

} // namespace DeviceSignIn
