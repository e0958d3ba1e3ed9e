// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Returns what a client with the profile of \a config would send, one step after the other, for a
    person to read. Placeholders stand for the values of a sign-in.
*/
QString requestSummary(const ClientData &config);

/*!
    Reads the profile in Options::profileFile, prints what it would send, and plays a sign-in with it,
    from the code to the sign-out: at Options::against, where a person has to approve, or at a sandbox
    that imitates the provider of that name, or of Options::dialect, and approves by itself. Needs a
    QCoreApplication. Returns the exit code, which is ExitCode::notSignedIn if nothing was played.
*/
int runProviderCheck(Options options);

} // namespace DeviceSignIn
