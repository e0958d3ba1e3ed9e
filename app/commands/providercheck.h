// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Reads the profile in Options::profileFile, prints what it would send, and runs a sign-in with
    it, from the code to the sign-out: at Options::against, where a person has to approve, or at a
    sandbox that imitates the provider of that name, or of Options::dialect, and approves by itself.
    Needs a QCoreApplication. Returns the exit code, which is ExitCode::notSignedIn if no sign-in
    was run.
*/
int runProviderCheck(Options options);

} // namespace DeviceSignIn
