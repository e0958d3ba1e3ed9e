// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/pointerhider.h"

#include <QMouseEvent>
#include <QQuickWindow>

namespace DeviceSignIn {

PointerHider::PointerHider(QQuickItem *parent)
    : PointerHider(&m_systemClock, parent)
{}

PointerHider::PointerHider(Clock *clock, QQuickItem *parent)
    : QQuickItem(parent)
    , m_clock(clock)
    , m_alarm(clock->createAlarm())
{
    connect(m_alarm.get(), &Alarm::rang, this, &PointerHider::hide);
    hide();
    watch(window());
}

bool PointerHider::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
        handleEnter(static_cast<QEnterEvent *>(event)->position());
        break;
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        // Qt and X11 create mouse events from touches, which move no pointer.
        if (mouse->deviceType() != QInputDevice::DeviceType::TouchScreen)
            handleMove(mouse->globalPosition());
        break;
    }
    case QEvent::TouchBegin:
        hide();
        break;
    default:
        break;
    }
    return QQuickItem::eventFilter(watched, event);
}

void PointerHider::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange)
        watch(data.window);
    QQuickItem::itemChange(change, data);
}

void PointerHider::watch(QQuickWindow *window)
{
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = window;
    m_position.reset();
    if (m_watched)
        m_watched->installEventFilter(this);
}

void PointerHider::handleEnter(const QPointF &position)
{
    // A window reads the cursors of its items only when the pointer moves, so its own cursor is set
    // here.
    const bool hidden = cursor().shape() == Qt::BlankCursor;
    if (hidden && contains(mapFromScene(position)))
        m_watched->setCursor(Qt::BlankCursor);
}

void PointerHider::handleMove(const QPointF &globalPosition)
{
    // A window that opens below a pointer at rest gets a move event as well.
    const bool moved = m_position && *m_position != globalPosition;
    m_position = globalPosition;
    if (moved) {
        unsetCursor();
        m_alarm->setFor(m_clock->now() + hideAfter);
    }
}

void PointerHider::hide()
{
    m_alarm->stop();
    setCursor(Qt::BlankCursor);
}

} // namespace DeviceSignIn
