// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the files that \a options name: the client's secret or key, and the authorities to trust. Returns
    what is wrong with a file, in one line; empty if nothing is.
*/
QString readCredentials(Options *options);

} // namespace DeviceSignIn
