// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

/*!
    Says again what a held key has said: 650 ms after the press for the first time, then every 60 ms.

    The system repeats keys as well, but each in its own way: at 400 or 660 ms and then 25 or 40 times
    a second, on some boxes not at all. From three metres that is either too fast to stop at
    something or nothing. So its repeats are left aside, and the pace is the same on every box.
*/
class KeyRepeat : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds firstAfter{650};
    static constexpr std::chrono::milliseconds nextAfter{60};

    /*! \a clock must live longer than this. */
    explicit KeyRepeat(Clock *clock, QObject *parent = nullptr);

    /*! From now on, until stop(). */
    void start();
    void stop();
    /*! Goes on after stop() as if it had not been. */
    void resume();

Q_SIGNALS:
    void repeated();

private:
    void ring();
    void setFor(std::chrono::milliseconds due);

    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    std::chrono::milliseconds m_due{0};
};

} // namespace DeviceSignIn
