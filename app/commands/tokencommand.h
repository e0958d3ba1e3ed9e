// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

/*!
    Prints a valid access token, or the headers that carry it in a request. Needs a
    QCoreApplication. Returns the exit code.
*/
int runToken(Options options);

} // namespace DeviceSignIn
