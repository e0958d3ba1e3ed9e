// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    From now on QHttpServer does not log requests in this process, whatever QT_LOGGING_RULES says: it
    writes out the headers, where client secrets and access tokens are.
*/
void silenceRequestLog();

} // namespace DeviceSignIn
