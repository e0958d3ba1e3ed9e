// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/pressarea.h"

#include "input/doubledinput.h"
#include "input/screenreaderpress.h"

#include <QCoreApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QQuickWindow>
#include <QTouchEvent>

namespace DeviceSignIn {

PressArea::PressArea(QQuickItem *parent)
    : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
}

bool PressArea::announceScreenReader()
{
    QEvent press(screenReaderPress());
    if (window())
        QCoreApplication::sendEvent(window(), &press);
    return press.isAccepted();
}

void PressArea::touchEvent(QTouchEvent *event)
{
    if (event->type() == QEvent::TouchCancel) {
        m_point.reset();
        return;
    }
    // A finger that went down elsewhere is not taken, not even at its end.
    event->setAccepted(false);
    for (const QEventPoint &point : event->points()) {
        if (point.state() == QEventPoint::Pressed && !m_point)
            begin(point);
        if (point.id() != m_point)
            continue;
        event->setAccepted(true);
        if (point.state() == QEventPoint::Released)
            end(point);
    }
}

void PressArea::touchUngrabEvent()
{
    m_point.reset();
}

void PressArea::mousePressEvent(QMouseEvent *event)
{
    if (!m_point)
        begin(event->point(0));
}

void PressArea::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_point == event->point(0).id())
        end(event->point(0));
}

void PressArea::mouseDoubleClickEvent(QMouseEvent *)
{
    // The second press of a double click was already handled. The event is accepted, so that its
    // release follows.
}

void PressArea::mouseUngrabEvent()
{
    m_point.reset();
}

void PressArea::begin(const QEventPoint &point)
{
    m_point = point.id();
    m_start = point.scenePosition();
    Q_EMIT begun();
}

void PressArea::end(const QEventPoint &point)
{
    m_point.reset();
    // What is around the item may have moved it away from a finger that did not move.
    const bool rested = QLineF(m_start, point.scenePosition()).length() < samePlace;
    if (!rested && !contains(point.position()))
        return;
    DoubledInput::recordAction(window());
    Q_EMIT pressed();
}

} // namespace DeviceSignIn
