// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionlog.h"

namespace DeviceSignIn {

Q_LOGGING_CATEGORY(sessionLog, "devicesignin.session", QtWarningMsg)

} // namespace DeviceSignIn
