// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! What the program tells the one who has started it. */
namespace ExitCode {
constexpr int signedIn = 0; //!< or what was asked for is done
constexpr int notSignedIn = 1;
constexpr int wrongUsage = 2;
} // namespace ExitCode

} // namespace DeviceSignIn
