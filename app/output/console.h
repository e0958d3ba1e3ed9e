// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdio>

namespace DeviceSignIn {

/*!
    Writes \a line, unchanged, and a newline to \a stream, and flushes the stream, so that a program
    that reads a pipe receives each line at once. Returns whether all of it could be written.
*/
bool printLine(std::FILE *stream, const QByteArray &line);
/*!
    Writes \a line in UTF-8 and a newline to \a stream, and flushes it. A character that is hidden
    or could control the terminal, also a line break, is written as \c{\uXXXX}: see
    escapeHiddenCharacters(). In a terminal, a line that is too long is broken between words. Returns
    whether all of it could be written.
*/
bool printLine(std::FILE *stream, const QString &line);
/*! Writes each line of \a text as printLine() does. */
void printText(std::FILE *stream, const QString &text);

/*! The size of a terminal in characters. */
struct TerminalSize
{
    /*! 0 if it is unknown or there is no limit. @{ */
    int columns = 0;
    int rows = 0;
    /*! @} */
};

/*! Returns the size of the terminal that \a stream is; zeros if it is none, such as a pipe. */
TerminalSize terminalSize(std::FILE *stream);

/*!
    Returns whether \a stream is systemd's journal or /dev/null, so that a code that is printed
    there would not be seen in time.
*/
bool isUnattended(std::FILE *stream);

/*!
    Writes \a line to standard error with the program's name in front of it. In systemd's journal,
    which adds the name by itself, the line is marked as a warning instead.
*/
void printError(const QString &line);

/*! Writes to standard error that standard output can't be written. */
void printOutputError();
/*!
    Returns \a code, the exit code of a program that has ended. If something could not be written to
    standard output, success becomes a failure, which is written to standard error: a script would
    take the missing output for an empty one.
*/
int exitCodeAfterOutput(int code);

/*!
    From now on, hidden characters in all messages of Qt and of this program's libraries are written
    as \c{\uXXXX}. Such messages may contain names of devices and addresses that a server has
    chosen. A second line of a message is indented, so that it is not taken for a message of its
    own.

    Two harmless warnings of Qt are dropped, which are usual on a box that has just started: that it
    uses UTF-8 because there is no locale, and a folder below /tmp because XDG_RUNTIME_DIR is not
    set.
*/
void installLogFilter();

} // namespace DeviceSignIn
