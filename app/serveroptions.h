// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "options.h"

namespace DeviceSignIn {

/*! Where to sign in, and as which client. */
void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
