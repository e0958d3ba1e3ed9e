// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! Prevents a crash of this process from writing its memory, and the tokens in it, to the disk. */
void forbidCoreDumps();

} // namespace DeviceSignIn
