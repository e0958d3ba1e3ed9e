// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Prints the people who are signed in on this machine. Needs a QCoreApplication. Returns the exit
    code.
*/
int runAccounts(Options options);

} // namespace DeviceSignIn
