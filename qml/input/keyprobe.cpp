// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyprobe.h"

#include "input/doubledinput.h"

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
        beginLeaving();
    else
        cancelLeaving();
    if (isPress)
        Q_EMIT pressed(report);
    if (event->matches(QKeySequence::Copy)) // Ctrl+C, as in a terminal
        Q_EMIT closeRequested();
}

void KeyProbe::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
    m_presses.recordRelease(*event);
    if (event->isAutoRepeat())
        return;
    if (reportOn(*event).meaning == RemoteKey::Back)
        cancelLeaving();
    Q_EMIT released();
}

void KeyProbe::itemChange(ItemChange change, const ItemChangeData &data)
{
    // Without the focus this item does not receive the release of a held Back key. The countdown to
    // leaving is therefore stopped here.
    if (change == ItemActiveFocusHasChanged && !data.boolValue)
        cancelLeaving();
    if (change == ItemSceneChange && data.window)
        DoubledInput::watch(data.window, this);
    QQuickItem::itemChange(change, data);
}

KeyReport KeyProbe::reportOn(const QKeyEvent &event) const
{
    const quint32 scanCode = event.nativeScanCode();
    return {event.key(), scanCode, m_keyMap.keyFor(event.key(), scanCode)};
}

void KeyProbe::beginLeaving()
{
    m_alarm->setFor(m_leaveAt);
    if (!std::exchange(m_leaving, true))
        Q_EMIT leavingChanged();
}

void KeyProbe::cancelLeaving()
{
    m_alarm->stop();
    if (std::exchange(m_leaving, false))
        Q_EMIT leavingChanged();
}

} // namespace DeviceSignIn
