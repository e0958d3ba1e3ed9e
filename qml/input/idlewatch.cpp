// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/idlewatch.h"

#include "signin/signinaccess.h"

#include <QKeyEvent>
#include <QQuickWindow>

namespace DeviceSignIn {

IdleWatch::IdleWatch(QQuickItem *parent)
    : QQuickItem(parent)
{}

IdleWatch::~IdleWatch() = default;

void IdleWatch::componentComplete()
{
    QQuickItem::componentComplete();
    m_alarm = clock()->createAlarm();
    connect(m_alarm.get(), &Alarm::rang, this, &IdleWatch::handleAlarm);
    recordActivity();
    m_alarm->setFor(m_lastUse + idleAfter);
}

Clock *IdleWatch::clock()
{
    if (m_signIn)
        return clockOf(*m_signIn);
    auto *given = m_givenClock.value<Clock *>();
    return given ? given : &m_systemClock;
}

void IdleWatch::recordActivity()
{
    if (!m_alarm)
        return;
    m_lastUse = clock()->now();
    if (!m_idle)
        return; // handleAlarm() sees that the page was used meanwhile, and sets the alarm anew.
    m_idle = false;
    m_moves = 0;
    m_alarm->setFor(m_lastUse + idleAfter);
    Q_EMIT idleChanged();
    Q_EMIT movesChanged();
}

void IdleWatch::handleAlarm()
{
    const auto now = clock()->now();
    if (m_idle) {
        ++m_moves;
        Q_EMIT movesChanged();
    } else if (now >= m_lastUse + idleAfter) {
        m_idle = true;
        Q_EMIT idleChanged();
    } else {
        m_alarm->setFor(m_lastUse + idleAfter);
        return;
    }
    m_alarm->setFor(now + moveEvery);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    return filterEvent(event) || QQuickItem::eventFilter(watched, event);
}

bool IdleWatch::filterEvent(QEvent *event)
{
    const bool isUse = m_activity.isUse(*event);
    switch (event->type()) {
    case QEvent::KeyPress:
        return filterKey(*static_cast<QKeyEvent *>(event), isUse);
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            m_wakeKeyHeld = false;
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (isInside(static_cast<QPointerEvent *>(event)->points().constFirst().position())) {
            const bool wakes = m_idle;
            recordActivity();
            return wakes;
        }
        return false;
    default:
        // What a screen reader presses has just been read, so that it acts also on a dimmed page.
        if (isUse)
            recordActivity();
        return false;
    }
}

bool IdleWatch::filterKey(const QKeyEvent &event, bool isUse)
{
    // The host's other items handle their keys themselves.
    if (!m_page->hasActiveFocus())
        return false;
    if (m_wakeKeyHeld && event.isAutoRepeat())
        return true;
    if (!isUse)
        return m_idle;
    const RemoteKey key = m_page->keyMap().keyFor(event.key(), event.nativeScanCode());
    m_wakeKeyHeld = m_idle && !(m_okActs && key == RemoteKey::Ok);
    recordActivity();
    return m_wakeKeyHeld;
}

bool IdleWatch::isInside(const QPointF &scenePosition) const
{
    return contains(mapFromScene(scenePosition));
}

void IdleWatch::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange)
        watch(data.window);
    QQuickItem::itemChange(change, data);
}

void IdleWatch::watch(QQuickWindow *window)
{
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = window;
    if (m_watched)
        m_watched->installEventFilter(this);
}

} // namespace DeviceSignIn
