// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdio>

namespace DeviceSignIn {

/*!
    Writes \a line and a newline to \a stream, and flushes the stream, so that a program that reads
    a pipe receives each line at once.
*/
void printLine(std::FILE *stream, const QByteArray &line);
void printLine(std::FILE *stream, const QString &line);

/*!
    Writes \a line to standard error with the program's name in front of it. In systemd's journal,
    which adds the name by itself, the line is marked as a warning instead.
*/
void complain(const QString &line);

} // namespace DeviceSignIn
