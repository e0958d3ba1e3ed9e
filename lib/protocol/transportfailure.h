// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "protocol/http.h"

namespace DeviceSignIn {

/*! Returns why \a response is not a response of the protocol. */
Failure transportFailure(const HttpResponse &response);

} // namespace DeviceSignIn
