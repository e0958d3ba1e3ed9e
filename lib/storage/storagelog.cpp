// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storagelog.h"

namespace DeviceSignIn {

Q_LOGGING_CATEGORY(storageLog, "devicesignin.storage", QtWarningMsg)

StoreResult logFailure(const char *call, StoreResult result)
{
    const bool hasFailed =
        result.status != TokenStore::Status::Done && result.status != TokenStore::Status::NotFound;
    if (hasFailed)
        qCDebug(storageLog).noquote() << call << "fails:" << result.status << result.detail;
    return result;
}

} // namespace DeviceSignIn
