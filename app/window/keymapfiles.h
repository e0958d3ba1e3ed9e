// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the paths of the existing files in which an operator defines the keys of this machine's remote
    control, in ascending order of precedence.
*/
QStringList keyMapPaths();

/*!
    Returns the built-in table with the files at \a paths added. Later files override earlier ones.

    A file with an error is skipped, and one line with its path, the place and the error is appended to
    \a problems. The program goes on without it: on a television without a keyboard, nobody could correct
    a missing comma.
*/
KeyMap readKeyMapFiles(const QStringList &paths, QStringList *problems);

/*!
    Reads keyMapPaths() and then \a extraPath, unless that is empty. Problems are written to standard
    error.
*/
KeyMap loadKeyMap(const QString &extraPath);

} // namespace DeviceSignIn
