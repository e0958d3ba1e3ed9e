// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Checks everything that a sign-in needs. For each check it prints one line: that all is in order,
    or what is wrong and how to repair it. The function creates the application object itself,
    because there may be no display. Returns the exit code.
*/
int runDoctor(int argc, char *argv[], Options options);

} // namespace DeviceSignIn
