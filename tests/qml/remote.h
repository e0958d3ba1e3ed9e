// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*! In QML tests: a remote control, which sends key events to a window as Qt's platform plugins do. */
class Remote : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void press(QQuickWindow *window, int key, int scanCode = 0,
                           int modifiers = Qt::NoModifier);
    /*! Presses a key without releasing it. */
    Q_INVOKABLE void pressDown(QQuickWindow *window, int key);
    /*! Sends one repeat of a key that is held. */
    Q_INVOKABLE void repeat(QQuickWindow *window, int key);
    /*! Holds a key for five repeats, as on X11 and eglfs: further presses, then one release. */
    Q_INVOKABLE void hold(QQuickWindow *window, int key, int scanCode = 0);
    /*! Holds a key for five repeats, as on Wayland: a release before every further press. */
    Q_INVOKABLE void holdOnWayland(QQuickWindow *window, int key, int scanCode = 0);

private:
    static void send(QQuickWindow *window, QEvent::Type type, int key, int scanCode,
                     Qt::KeyboardModifiers modifiers, bool repeated);
};

} // namespace DeviceSignIn
