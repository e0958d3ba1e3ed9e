// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the files that are named in \a options: the client's secret or key, and the authorities to
    trust. Returns the first problem in one line; empty if there is none.
*/
QString readCredentials(Options *options);

} // namespace DeviceSignIn
