// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! Prevents that a crash of this process writes its memory, which contains tokens, to the disk. */
void forbidCoreDumps();

} // namespace DeviceSignIn
