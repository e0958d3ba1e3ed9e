// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>
#include <QQuickItem>
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
    /*!
        Presses a key \a time milliseconds after any moment that is the same for all calls. Other functions
        give the time 0, as for events that the program has created itself.
    */
    Q_INVOKABLE void pressAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    /*! The two halves of pressAt(). @{ */
    Q_INVOKABLE void pressDownAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    Q_INVOKABLE void releaseAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    /*! @} */
    /*! Presses a key so many milliseconds after the last touch of \a window that was sent by touch(). */
    Q_INVOKABLE void pressAfterTouch(QQuickWindow *window, int milliseconds, int key);
    /*! Touches the middle of \a item, as it is drawn: the layout of the window is completed before. */
    Q_INVOKABLE void touch(QQuickItem *item);
    /*! Clicks with a mouse at the middle of \a item, so many milliseconds after the last touch. */
    Q_INVOKABLE void clickAfterTouch(QQuickItem *item, int milliseconds);
    /*! Moves a mouse around the middle of \a item, so many milliseconds after the last touch. */
    Q_INVOKABLE void moveAfterTouch(QQuickItem *item, int milliseconds);
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
                     Qt::KeyboardModifiers modifiers, bool repeated, quint64 time = 0);
    void sendMouse(QQuickItem *item, const QPointF &offset, int milliseconds, QEvent::Type type);
    bool eventFilter(QObject *watched, QEvent *event) override;

    /*! The time of the last touch event that Qt has created for touch(). */
    quint64 m_touchTime = 0;
    int m_finger = 0;
};

} // namespace DeviceSignIn
