// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace DeviceSignIn {

/*! The logging category devicesignin.storage, to which everything in this folder writes. */
Q_DECLARE_LOGGING_CATEGORY(storageLog)

} // namespace DeviceSignIn
