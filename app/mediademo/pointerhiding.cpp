// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pointerhiding.h"

#include <QCursor>
#include <QEvent>
#include <QWindow>

#include <chrono>

namespace MediaDemo {

PointerHiding::PointerHiding(QWindow *window)
    : m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(3));
    connect(&m_timer, &QTimer::timeout, this, [this] { m_window->setCursor(Qt::BlankCursor); });
    window->setCursor(Qt::BlankCursor);
    window->installEventFilter(this);
}

bool PointerHiding::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        m_window->unsetCursor();
        m_timer.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace MediaDemo
