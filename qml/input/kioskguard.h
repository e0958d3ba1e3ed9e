// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/useractivity.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: an item that sees every key press, mouse event and touch of its window before all other
    items do, and that ignores requests of the user or the window manager to close the window.
*/
class KioskGuard : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*!
        Whether key presses, mouse buttons, touches and presses by a screen reader are consumed
        after used() has been emitted: set while something covers the page, so that people can't see
        what they would activate.
    */
    Q_PROPERTY(bool consumesKeys MEMBER m_consumesKeys NOTIFY consumesKeysChanged)

public:
    explicit KioskGuard(QQuickItem *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void consumesKeysChanged();
    /*! A person has used a key, the pointer or a screen reader: see UserActivity. */
    void used();

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    bool filterEvent(QEvent *event);

    UserActivity m_activity;
    bool m_consumesKeys = false;
};

} // namespace DeviceSignIn
