// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*!
    Returns \a arguments, which begin with the program's name, with each --options replaced by the
    options in its file; or the problem with the file.

    A line of the file is an option of the table, without the two dashes: "name=value", or "name".
    Spaces around name and value are removed. Empty lines and lines that begin with '#' are ignored.
*/
std::variant<QStringList, UsageError> withOptionsFile(const QStringList &arguments);

} // namespace DeviceSignIn
