// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "server/configuredserver.h"

#include <memory>

namespace DeviceSignIn {

/*!
    Signs in at \a server in the terminal. \a options have been used to open it. Needs a
    QCoreApplication. Returns the exit code.
*/
int runTerminal(const Options &options, std::unique_ptr<ConfiguredServer> server);

} // namespace DeviceSignIn
