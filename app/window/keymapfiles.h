// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the paths of the existing files in which an operator defines the keys of this machine's
    remote control, in ascending order of precedence.
*/
QStringList keyMapPaths();

/*!
    Returns the built-in key map with the files at \a paths added. Later files override earlier
    ones.

    A file with an error is skipped, and one line with its path, the place and the error is appended
    to \a problems. The program continues without the file: on a television without a keyboard, a
    person could not correct it.
*/
KeyMap readKeyMapFiles(const QStringList &paths, QStringList *problems);

/*!
    Reads the files in keyMapPaths() and then \a extraPath, unless that is empty. Problems are
    written to standard error.
*/
KeyMap loadKeyMap(const QString &extraPath);

} // namespace DeviceSignIn
