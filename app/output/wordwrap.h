// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the number of a terminal's columns that \a text takes. East Asian letters and emoji take
    two each; combining marks and the escape sequences of colors take none.
*/
int columnsOf(const QString &text);

/*!
    Returns \a line as lines that take at most \a columns of a terminal each, broken at spaces. The
    second and further lines are indented like the text of the first one, which may have a label in
    front, such as "  1  ". A word that is longer than a line stays whole on a line of its own, so
    that an address can be copied. With 0 columns there is no limit.
*/
QStringList wrapWords(const QString &line, int columns);

} // namespace DeviceSignIn
