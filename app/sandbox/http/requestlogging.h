// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    Prevents that QHttpServer logs requests in this process, even if QT_LOGGING_RULES enables it.
    The log would contain all headers, including client secrets and access tokens.
*/
void disableRequestLogging();

} // namespace DeviceSignIn
