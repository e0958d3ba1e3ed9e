// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace DeviceSignIn {

/*!
    Processes all posted events, deferred deletions included, and the events that these post.
    Scripted responses and stores in memory report by posted events, each of which may cause others.
    A ManualClock does not advance.
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
