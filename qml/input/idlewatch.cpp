// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/idlewatch.h"

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
    connect(m_alarm.get(), &Alarm::rang, this, &IdleWatch::ring);
    touch();
    m_alarm->setFor(m_touched + idleAfter);
}

Clock *IdleWatch::clock()
{
    if (m_signIn)
        return m_signIn->clock();
    auto *given = m_given.value<Clock *>();
    return given ? given : &m_systemClock;
}

void IdleWatch::touch()
{
    if (!m_alarm)
        return;
    m_touched = clock()->now();
    if (!m_idle)
        return; // The alarm goes off when it was to, and finds that it is too early.
    m_idle = false;
    m_moves = 0;
    m_alarm->setFor(m_touched + idleAfter);
    Q_EMIT idleChanged();
    Q_EMIT movesChanged();
}

void IdleWatch::ring()
{
    const auto now = clock()->now();
    if (m_idle) {
        ++m_moves;
        Q_EMIT movesChanged();
    } else if (now >= m_touched + idleAfter) {
        m_idle = true;
        Q_EMIT idleChanged();
    } else {
        m_alarm->setFor(m_touched + idleAfter);
        return;
    }
    m_alarm->setFor(now + moveEvery);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    return swallow(event) || QQuickItem::eventFilter(watched, event);
}

bool IdleWatch::swallow(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return swallowKey(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            m_waking = false;
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (isOurs(static_cast<QPointerEvent *>(event)->points().constFirst().position())) {
            const bool wakes = m_idle;
            touch();
            return wakes;
        }
        return false;
    case QEvent::MouseMove:
    case QEvent::Wheel:
        touch();
        return false;
    default:
        return false;
    }
}

bool IdleWatch::swallowKey(const QKeyEvent &event)
{
    // A host's other items have keys of their own.
    if (!m_page->hasActiveFocus())
        return false;
    if (m_waking && event.isAutoRepeat())
        return true;
    const RemoteKey key = m_page->keyMap().keyFor(event.key(), event.nativeScanCode());
    m_waking = m_idle && !(m_okActs && key == RemoteKey::Ok);
    touch();
    return m_waking;
}

bool IdleWatch::isOurs(const QPointF &position) const
{
    return contains(mapFromScene(position));
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
