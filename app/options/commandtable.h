// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/option.h"
#include "options.h"

#include <vector>

namespace DeviceSignIn {

/*! A command of device-signin: its number in the program, and its word with its description. */
struct CommandRow
{
    Command command = Command::Page;
    CommandDescription description;
};

/*! The commands, in the order of the help. */
const std::vector<CommandRow> &commandTable();

} // namespace DeviceSignIn
