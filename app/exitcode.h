// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

/*! What the program tells the one who has started it. */
namespace DeviceSignIn::ExitCode {
constexpr int signedIn = 0; //!< or what was asked for is done
constexpr int notSignedIn = 1;
constexpr int wrongUsage = 2;
} // namespace DeviceSignIn::ExitCode
