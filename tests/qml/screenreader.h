// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <QVariant>

namespace DeviceSignIn {

/*! In QML tests: reads a window through QAccessible, as a screen reader does. */
class ScreenReader : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /*!
        Lists the visible accessible objects in the window of \a item, in their order: a map with
        \c role, \c name and \c description for each.
    */
    Q_INVOKABLE QVariantList objects(QQuickItem *item) const;
};

} // namespace DeviceSignIn
