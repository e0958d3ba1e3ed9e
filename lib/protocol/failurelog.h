// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"

namespace DeviceSignIn {

/*!
    Returns what the log says about \a failure: its reason, with the server's error code or else the
    detail. The server's own description of the error is left out, because it may repeat the user
    code or name the person. Empty if nothing has failed.
*/
QString forLog(const Failure &failure);

} // namespace DeviceSignIn
