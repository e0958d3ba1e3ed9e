// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

/*! The exit codes of device-signin. */
namespace DeviceSignIn::ExitCode {
constexpr int signedIn = 0; //!< a person is signed in, or the command has succeeded
constexpr int notSignedIn = 1;
constexpr int wrongUsage = 2;
} // namespace DeviceSignIn::ExitCode
