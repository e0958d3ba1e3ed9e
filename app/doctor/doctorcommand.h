// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Looks at all that a sign-in needs, and says of each in one line whether it is well, or what is wrong and
    what to do. It makes the application by itself, since there may be no display. Returns the exit code.
*/
int runDoctor(int argc, char *argv[], Options options);

} // namespace DeviceSignIn
