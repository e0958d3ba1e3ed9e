// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the address at which phones on the same network reach this machine; empty if there is
    none. It is meant for SandboxOptions::phoneHost, together with QHostAddress::Any.
*/
QString lanHost();

} // namespace DeviceSignIn
