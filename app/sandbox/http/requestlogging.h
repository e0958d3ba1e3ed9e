// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    Prevents QHttpServer from logging requests in this process, even if QT_LOGGING_RULES enables
    that. The log would contain all headers, including client secrets and access tokens.
*/
void disableRequestLogging();

} // namespace DeviceSignIn
