// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*! Revokes the tokens and deletes them. Returns the exit code. */
int runSignOut(Options options);

} // namespace DeviceSignIn
