// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "options/options.h"

#include <optional>

namespace DeviceSignIn {

/*!
    Finds out whether other users can read the files with secrets that \a options names. None if it
    names no such file.
*/
std::optional<Finding> secretsFinding(const Options &options);

} // namespace DeviceSignIn
