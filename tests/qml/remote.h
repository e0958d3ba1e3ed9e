// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*! A remote control: sends a window key events as the platforms of Qt do. */
class Remote : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void press(QQuickWindow *window, int key, int scanCode = 0,
                           int modifiers = Qt::NoModifier);
    /*! And does not let it go. */
    Q_INVOKABLE void pressDown(QQuickWindow *window, int key);
    /*! Held long enough to repeat 5 times, as X11 and eglfs tell it: presses, then one release. */
    Q_INVOKABLE void hold(QQuickWindow *window, int key, int scanCode = 0);
    /*! The same as Wayland tells it: a release before every further press. */
    Q_INVOKABLE void holdOnWayland(QQuickWindow *window, int key, int scanCode = 0);

private:
    static void send(QQuickWindow *window, QEvent::Type type, int key, int scanCode,
                     Qt::KeyboardModifiers modifiers, bool repeated);
};

} // namespace DeviceSignIn
