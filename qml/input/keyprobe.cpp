// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyprobe.h"

#include <QKeyEvent>

namespace DeviceSignIn {

KeyProbe::KeyProbe(QQuickItem *parent)
    : KeyProbe(&m_systemClock, parent)
{}

KeyProbe::KeyProbe(Clock *clock, QQuickItem *parent)
    : QQuickItem(parent)
    , m_clock(clock)
    , m_alarm(clock->createAlarm())
{
    setFlag(ItemIsFocusScope);
    connect(m_alarm.get(), &Alarm::rang, this, &KeyProbe::closeRequested);
}

void KeyProbe::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    const KeyReport report = reportOn(*event);
    const bool isPress = m_presses.isPress(*event);
    if (isPress)
        m_leaveAt = m_clock->now() + leaveAfter;
    if (report.meaning == RemoteKey::Back)
        waitForLeaving();
    else
        stay();
    if (isPress)
        Q_EMIT pressed(report);
    if (event->matches(QKeySequence::Copy)) // Ctrl+C, which ends programs as well
        Q_EMIT closeRequested();
}

void KeyProbe::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
    m_presses.release(*event);
    if (event->isAutoRepeat())
        return;
    if (reportOn(*event).meaning == RemoteKey::Back)
        stay();
    Q_EMIT released();
}

void KeyProbe::itemChange(ItemChange change, const ItemChangeData &data)
{
    // The release goes to whoever has the focus by then.
    if (change == ItemActiveFocusHasChanged && !data.boolValue)
        stay();
    QQuickItem::itemChange(change, data);
}

KeyReport KeyProbe::reportOn(const QKeyEvent &event) const
{
    const quint32 scanCode = event.nativeScanCode();
    return {event.key(), scanCode, m_keyMap.keyFor(event.key(), scanCode)};
}

void KeyProbe::waitForLeaving()
{
    m_alarm->setFor(m_leaveAt);
    if (!std::exchange(m_leaving, true))
        Q_EMIT leavingChanged();
}

void KeyProbe::stay()
{
    m_alarm->stop();
    if (std::exchange(m_leaving, false))
        Q_EMIT leavingChanged();
}

} // namespace DeviceSignIn
