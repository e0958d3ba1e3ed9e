// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

namespace DeviceSignIn {

/*!
    Returns the address of the client that has sent \a request; null if it is not known.

    If \a isBehindProxy is true, requests from this machine come from a reverse proxy, which has
    appended the address of its client to the header X-Forwarded-For. Only the last entry of that
    header is used, because the client can have sent the others itself. In all other cases the
    header is ignored, because anybody can send it.
*/
QHostAddress clientAddress(const Request &request, bool isBehindProxy);

} // namespace DeviceSignIn
