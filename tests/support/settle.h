// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace DeviceSignIn {

/*!
    Lets the work finish that a test has started, without any time passing on a ManualClock. Scripted
    responses and stores in memory report by posted events, and each of these may cause further ones.
    This function processes them all, and carries out deferred deletions.
*/
inline void settle()
{
    // More events than any test has in a chain in which each event posts the next one.
    constexpr int longestChain = 60;
    for (int i = 0; i < longestChain; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace DeviceSignIn
