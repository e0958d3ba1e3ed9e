// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! The longest code that may be shown, in characters. */
constexpr qsizetype longestShownUserCode = 64;

/*!
    Whether \a code may be shown as it is: it has 1 to 64 printable characters, none of which
    changes the reading order, and neither begins nor ends with a space.
*/
bool isSafeUserCode(const QString &code);

} // namespace DeviceSignIn
