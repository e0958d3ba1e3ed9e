// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screenreader.h"

#include "pageinspector.h"

#include <QAccessible>
#include <QQuickWindow>

namespace DeviceSignIn {

namespace {

void collectObjects(QAccessibleInterface *object, QVariantList &objects)
{
    for (int i = 0; i < object->childCount(); ++i) {
        QAccessibleInterface *child = object->child(i);
        if (!child || child->state().invisible)
            continue;
        objects.append(QVariantMap{
            {"role", child->role()},
            {"name", child->text(QAccessible::Name)},
            {"description", child->text(QAccessible::Description)},
        });
        collectObjects(child, objects);
    }
}

} // namespace

QVariantList ScreenReader::objects(QQuickItem *item) const
{
    completeLayout(item->window()->contentItem());
    QVariantList objects;
    if (QAccessibleInterface *window = QAccessible::queryAccessibleInterface(item->window()))
        collectObjects(window, objects);
    return objects;
}

} // namespace DeviceSignIn
