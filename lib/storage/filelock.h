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

/*! The result of a lock whose file can't be created, as on a full disk. */
enum class WithoutLockFile {
    NoEffect, //!< a lock without effect: nothing can be stored there either, and the store says why
    NoLock,   //!< StoreResult::Status::NoLock: what the lock is for is stored elsewhere
};

/*!
    Waits for the lock on the file \a path and passes it to \a done. The file is created if it does
    not exist, and stays empty. The result is TimedOut if another holder, in this process or
    another, kept the lock for all of \a timeout, and NoLock if something is in the way of the file.

    \a withoutFile says what happens if the file can't be created.
*/
PendingCall lockFile(const QString &path, std::chrono::milliseconds timeout,
                     WithoutLockFile withoutFile, TokenStore::LockDone done);

} // namespace DeviceSignIn
