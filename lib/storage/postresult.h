// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

namespace DeviceSignIn {

/*!
    Passes \a result to \a done as TokenStore requires: from the event loop, in the order of the
    calls, and not at all if \a context is destroyed before.
*/
inline void postResult(QObject *context, TokenStore::Done done, StoreResult result)
{
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); },
        Qt::QueuedConnection);
}

} // namespace DeviceSignIn
