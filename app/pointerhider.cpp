// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pointerhider.h"

#include <QMouseEvent>
#include <QWindow>

namespace DeviceSignIn {

PointerHider::PointerHider(QWindow *window)
    : m_window(window)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::seconds(3));
    connect(&m_rest, &QTimer::timeout, window, [window] { window->setCursor(Qt::BlankCursor); });
    window->setCursor(Qt::BlankCursor);
    window->installEventFilter(this);
}

bool PointerHider::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const QPointF position = static_cast<QMouseEvent *>(event)->globalPosition();
        // A window that opens below the pointer is told where it stands: no one has moved it.
        const bool moved = m_position && *m_position != position;
        m_position = position;
        if (moved) {
            m_window->unsetCursor();
            m_rest.start();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace DeviceSignIn
