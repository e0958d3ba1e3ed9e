// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

namespace DeviceSignIn {

/*!
    Answers as a TokenStore has to: later, in the order of the calls, and not at all once \a context is
    gone. The event loop does all three.
*/
inline void answerLater(QObject *context, TokenStore::Done done, StoreResult result)
{
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); },
        Qt::QueuedConnection);
}

} // namespace DeviceSignIn
