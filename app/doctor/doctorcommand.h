// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Checks everything that a sign-in needs. For each check it prints one line: that all is in order,
    or what is wrong and how to repair it. Without a display the application object is a
    QCoreApplication, and what needs a display is not checked. Returns the exit code.
*/
int runDoctor(Options options);

} // namespace DeviceSignIn
