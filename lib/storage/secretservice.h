// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcall.h"

#include <functional>

namespace DeviceSignIn {

/*!
    Queries the Secret Service whether its default collection is locked and passes the result to \a
    done. The result is false if there is no such service. The only time limit is that of D-Bus.
*/
PendingCall askWhetherLocked(std::function<void(bool)> done);

} // namespace DeviceSignIn
