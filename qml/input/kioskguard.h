// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    Guards the window in which it lies: hears of every key, press and touch before anybody else does,
    and lets nobody but the program itself close it.
*/
class KioskGuard : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! Keys, presses and touches do nothing but to be heard: nobody can see what they would do. */
    Q_PROPERTY(bool swallowing MEMBER m_swallowing NOTIFY swallowingChanged)

public:
    explicit KioskGuard(QQuickItem *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void swallowingChanged();
    /*! Somebody is there. */
    void touched();

private:
    bool swallow(QEvent *event);

    bool m_swallowing = false;
};

} // namespace DeviceSignIn
