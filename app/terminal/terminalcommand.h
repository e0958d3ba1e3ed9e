// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*! Signs in at the terminal. Needs a QCoreApplication. Returns the exit code. */
int runTerminal(Options options);

} // namespace DeviceSignIn
