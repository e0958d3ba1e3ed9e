// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QLoggingCategory>

namespace DeviceSignIn {

/*! The logging category devicesignin.storage, to which everything in this folder writes. */
Q_DECLARE_LOGGING_CATEGORY(storageLog)

/*!
    Logs why \a call, such as "read", has failed, if it has, and returns \a result. A store that
    works and has no such entry is no failure. The entry is not logged, because an application may
    name it after a person.
*/
StoreResult logFailure(const char *call, StoreResult result);

} // namespace DeviceSignIn
