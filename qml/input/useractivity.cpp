// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/useractivity.h"

#include "input/screenreaderpress.h"

#include <QKeyEvent>
#include <QLineF>
#include <QPointerEvent>

#include <utility>

namespace DeviceSignIn {

bool UserActivity::isUse(const QEvent &event)
{
    if (event.type() == screenReaderPress())
        return true;
    switch (event.type()) {
    case QEvent::KeyPress:
        return m_keys.isPress(static_cast<const QKeyEvent &>(event));
    case QEvent::KeyRelease:
        m_keys.recordRelease(static_cast<const QKeyEvent &>(event));
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_position =
            static_cast<const QPointerEvent &>(event).points().constFirst().globalPosition();
        return true;
    case QEvent::MouseMove:
    case QEvent::TouchUpdate:
        return isMovement(static_cast<const QPointerEvent &>(event));
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

bool UserActivity::isMovement(const QPointerEvent &event)
{
    const QPointF position = event.points().constFirst().globalPosition();
    // A window that opens below a pointer at rest gets a move event as well.
    if (m_position && QLineF(*m_position, position).length() < leastMovement)
        return false;
    return std::exchange(m_position, position).has_value();
}

} // namespace DeviceSignIn
