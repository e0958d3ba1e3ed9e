// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyrepeat.h"

namespace DeviceSignIn {

using std::chrono::milliseconds;

KeyRepeat::KeyRepeat(Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_alarm(clock->createAlarm())
{
    connect(m_alarm.get(), &Alarm::rang, this, &KeyRepeat::handleAlarm);
}

void KeyRepeat::start()
{
    setFor(m_clock->now() + firstAfter);
}

void KeyRepeat::stop()
{
    m_alarm->stop();
}

void KeyRepeat::resume()
{
    setFor(m_due);
}

void KeyRepeat::handleAlarm()
{
    // Counted from now and not from the planned time: after a delay the missed repeats must not
    // follow all at once.
    setFor(m_clock->now() + nextAfter);
    Q_EMIT repeated();
}

void KeyRepeat::setFor(milliseconds due)
{
    m_due = due;
    m_alarm->setFor(due);
}

} // namespace DeviceSignIn
