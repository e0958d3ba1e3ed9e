// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QEvent>

namespace DeviceSignIn {

/*! Counts the events that the objects of the main thread get as long as it exists. */
class EventCounter : public QObject
{
public:
    EventCounter() { qApp->installEventFilter(this); }

    int count() const { return m_count; }

    bool eventFilter(QObject *, QEvent *) override
    {
        ++m_count;
        return false;
    }

private:
    int m_count = 0;
};

/*!
    Lets the work finish that a test has started, without any time passing on a ManualClock.
    Scripted responses and stores in memory report by posted events, and each of these may cause
    further ones. This function processes them all, and carries out deferred deletions.
*/
inline void settle()
{
    // More events than any test has in a chain in which each event posts the next one.
    constexpr int longestChain = 60;
    // A second quiet round is needed: one call of processEvents() may handle only other sources of
    // events.
    constexpr int quietRounds = 2;
    const EventCounter events;
    for (int i = 0, quiet = 0; i < longestChain && quiet < quietRounds; ++i) {
        const int before = events.count();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = events.count() == before ? quiet + 1 : 0;
    }
}

} // namespace DeviceSignIn
