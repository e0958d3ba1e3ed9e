// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*!
    The arguments with what stands in the file of --options in the place of that option, or what is
    wrong with the file. \a arguments begin with the program's name.

    A line of the file is "name=value" or "name", as after "--"; spaces around either do not count.
    Empty lines, and those that begin with '#', say nothing.
*/
std::variant<QStringList, UsageError> withOptionsFile(const QStringList &arguments);

} // namespace DeviceSignIn
