// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "viewitems.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>

namespace DeviceSignIn {

void press(QQuickView *view, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &press);
}

const QQuickItem *findShown(const QQuickItem *item, const char *type)
{
    if (!item->isVisible())
        return nullptr;
    if (QByteArray(item->metaObject()->className()).startsWith(type))
        return item;
    const auto children = item->childItems();
    for (const QQuickItem *child : children) {
        if (const QQuickItem *found = findShown(child, type))
            return found;
    }
    return nullptr;
}

} // namespace DeviceSignIn
