// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <chrono>

namespace DeviceSignIn {

/*!
    The longest time that a store waits for a lock: longer than a request for tokens, for which
    another process may hold it.
*/
constexpr std::chrono::seconds lockTimeout(70);

/*!
    Waits for the lock on the file \a path and passes it to \a done. The file is created if it does
    not exist, and stays empty. The lock is null if another holder, in this process or another, kept
    it for all of \a timeout.

    If the file can't be created, no other process can use it either, so \a done receives a lock
    that has no effect.
*/
PendingCall lockFile(const QString &path, std::chrono::milliseconds timeout,
                     TokenStore::Locked done);

} // namespace DeviceSignIn
