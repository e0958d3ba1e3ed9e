// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

/*!
    Repeats a key that is held: for the first time 650 ms after the press, then every 60 ms.

    The repeats of the system are not used. They begin after 400 or 660 ms and come 25 or 40 times a
    second, depending on the system, and some boxes have none. From a distance of three meters that
    is too fast to stop at the right place. With KeyRepeat the pace is the same on every box.
*/
class KeyRepeat : public QObject
{
    Q_OBJECT

public:
    /*! The time from the press to the first repeat. */
    static constexpr std::chrono::milliseconds firstAfter{650};
    /*! The time from each repeat to the next. */
    static constexpr std::chrono::milliseconds nextAfter{60};

    /*! \a clock is not owned, and must outlive this object. */
    explicit KeyRepeat(Clock *clock, QObject *parent = nullptr);

    /*! Begins with the press: emits repeated() from firstAfter on, until stop() is called. */
    void start();
    void stop();
    /*! Undoes the last stop(): the next repeat comes at the time for which it was planned. */
    void resume();

Q_SIGNALS:
    void repeated();

private:
    void handleAlarm();
    void setFor(std::chrono::milliseconds due);

    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    std::chrono::milliseconds m_due{0};
};

} // namespace DeviceSignIn
