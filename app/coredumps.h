// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! From now on no crash leaves this process's memory, with the tokens in it, on the disk. */
void forbidCoreDumps();

} // namespace DeviceSignIn
