// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/clientlog.h"

namespace DeviceSignIn {

Q_LOGGING_CATEGORY(clientLog, "devicesignin.client", QtWarningMsg)

} // namespace DeviceSignIn
