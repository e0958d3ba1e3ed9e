// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/kioskguard.h"

#include "input/doubledinput.h"
#include "input/screenreaderpress.h"

#include <QCoreApplication>
#include <QQuickWindow>

namespace DeviceSignIn {

KioskGuard::KioskGuard(QQuickItem *parent)
    : QQuickItem(parent)
{
    // Filters of the application run before those of the window, which might consume the event.
    QCoreApplication::instance()->installEventFilter(this);
}

bool KioskGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && filterEvent(event))
        return true;
    return QQuickItem::eventFilter(watched, event);
}

void KioskGuard::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange && data.window)
        DoubledInput::moveToFront(data.window);
    QQuickItem::itemChange(change, data);
}

bool KioskGuard::filterEvent(QEvent *event)
{
    // A handler of the signal may change the property.
    const bool consumed = m_consumesKeys;
    if (m_activity.isUse(*event))
        Q_EMIT used();
    if (event->type() == screenReaderPress()) {
        event->setAccepted(!consumed);
        return consumed;
    }
    switch (event->type()) {
    case QEvent::Close:
        event->ignore();
        return true;
    case QEvent::KeyPress:
        return consumed;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        // This press closes the cover, so a second tap would reach what is below.
        if (consumed)
            DoubledInput::recordAction(window());
        return consumed;
    default:
        return false;
    }
}

} // namespace DeviceSignIn
