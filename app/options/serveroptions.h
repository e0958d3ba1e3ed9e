// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"
#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the options that select the server and the client, and checks the rules of the table.
    Options::demo and Options::lan must be set before.
*/
void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
