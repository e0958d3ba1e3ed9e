// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace DeviceSignIn {

/*!
    Lets everything happen that is in the event queue, deferred deletions included, and what follows from
    it. Scripted responses and stores in memory answer by posted events, each of which may lead to the
    next. No time passes on a ManualClock.
*/
inline void settle()
{
    constexpr int longestChain = 60;
    for (int i = 0; i < longestChain; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace DeviceSignIn
