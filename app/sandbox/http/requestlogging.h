// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    Keeps QHttpServer from logging requests in this process, even where QT_LOGGING_RULES asks for it.
    It would log all headers, which hold client secrets and access tokens.
*/
void disableRequestLogging();

} // namespace DeviceSignIn
