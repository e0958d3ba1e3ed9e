// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"
#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the options that say where to sign in and as which client, and checks that they go together.
    Options::demo and Options::lan must have been read before.
*/
void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
