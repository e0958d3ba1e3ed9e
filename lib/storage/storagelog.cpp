// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storagelog.h"

namespace DeviceSignIn {

Q_LOGGING_CATEGORY(storageLog, "devicesignin.storage", QtWarningMsg)

} // namespace DeviceSignIn
