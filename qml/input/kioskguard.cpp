// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/kioskguard.h"

#include <QCoreApplication>
#include <QQuickWindow>

namespace DeviceSignIn {

KioskGuard::KioskGuard(QQuickItem *parent)
    : QQuickItem(parent)
{
    // The window's own filters may keep to themselves what has to be heard here.
    QCoreApplication::instance()->installEventFilter(this);
}

bool KioskGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && swallow(event))
        return true;
    return QQuickItem::eventFilter(watched, event);
}

bool KioskGuard::swallow(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        event->ignore();
        return true;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin: {
        const bool swallows = m_swallowing;
        Q_EMIT touched();
        return swallows;
    }
    case QEvent::MouseMove:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        Q_EMIT touched();
        return false;
    default:
        return false;
    }
}

} // namespace DeviceSignIn
