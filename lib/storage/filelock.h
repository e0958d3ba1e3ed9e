// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <chrono>

namespace DeviceSignIn {

/*! How long a store waits for a lock. Longer than the request to a server during which another process holds it. */
constexpr std::chrono::seconds lockTimeout(30);

/*!
    Waits for the lock on the file \a path, which is made if need be and stays empty, and hands it
    to \a done: later, unless \a context is gone by then; null when another process or another
    holder in this one kept it for all of \a patience.

    Where no such file can be had at all there is nobody to share with either: then \a done gets a
    lock that holds nothing.
*/
void lockFile(const QString &path, std::chrono::milliseconds patience, QObject *context,
              TokenStore::Locked done);

} // namespace DeviceSignIn
