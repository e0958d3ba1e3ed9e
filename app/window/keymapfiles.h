// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"

#include <QStringList>

namespace DeviceSignIn {

/*!
    The files that are there in which an operator says what the keys of this box's remote mean; the
    most important one last.
*/
QStringList keyMapPaths();

/*!
    What the files at \a paths add to our own table, the later ones in the place of the earlier.

    A broken one changes nothing but \a problems, to which it adds a line: the file, the place in it,
    and what is wrong there. A television without a keyboard has no use for a program that ends
    because of a comma.
*/
KeyMap readKeyMapFiles(const QStringList &paths, QStringList *problems);

/*! Of the usual files, and of \a further unless that is empty. Problems are told on standard error. */
KeyMap loadKeyMap(const QString &further);

} // namespace DeviceSignIn
