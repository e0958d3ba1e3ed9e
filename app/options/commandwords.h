// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    The words of all commands of device-signin, in the order of the help. This header needs no Qt,
    because the launcher loads none.
*/
inline constexpr const char *commandWordList[] = {
    "terminal", "token", "sign-out", "accounts", "providers", "provider-check", "doctor", "keys",
};

} // namespace DeviceSignIn
