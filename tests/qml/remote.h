// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/manualclock.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The application of the tests of a page. Qt gives the touches of a test the real time, on which
    no test may depend: they get the time that Remote gives them, and otherwise 0, as events that
    the program has created itself.
*/
class TestApplication : public QGuiApplication
{
    Q_OBJECT

public:
    using QGuiApplication::QGuiApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /*! The timestamp of all touch events. */
    quint64 touchTime = 0;
};

/*!
    In QML tests: a remote control, which sends key events to a window as Qt's platform plugins do.
*/
class Remote : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void press(QQuickWindow *window, int key, int scanCode = 0,
                           int modifiers = Qt::NoModifier);
    /*!
        Presses a key \a time milliseconds after any moment that is the same for all calls. Other
        functions give the time 0, as for events that the program has created itself. The press is
        handled at once.
    */
    Q_INVOKABLE void pressAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    /*! Does the same, but the press is handled \a late milliseconds later. */
    Q_INVOKABLE void pressLateAt(QQuickWindow *window, int time, int late, int key,
                                 int scanCode = 0);
    /*!
        Does the same as pressAt(), with timestamps of another clock, as eglfs has it for a
        keyboard.
    */
    Q_INVOKABLE void pressByOtherClockAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    /*! The two halves of pressAt(). @{ */
    Q_INVOKABLE void pressDownAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    Q_INVOKABLE void releaseAt(QQuickWindow *window, int time, int key, int scanCode = 0);
    /*! @} */
    /*!
        Touches the middle of \a item, as it is drawn: the layout of the window is completed before.
    */
    Q_INVOKABLE void touch(QQuickItem *item);
    /*! Touches a place in \a window, at a time as for pressAt(). */
    Q_INVOKABLE void touchAt(QQuickWindow *window, int time, const QPointF &place);
    /*! The two halves of touchAt(). @{ */
    Q_INVOKABLE void touchDownAt(QQuickWindow *window, int time, const QPointF &place);
    Q_INVOKABLE void touchUpAt(QQuickWindow *window, int time, const QPointF &place);
    /*! @} */
    /*!
        Presses and releases the left mouse button at a place in \a window, at a time as for
        pressAt().
    */
    Q_INVOKABLE void clickAt(QQuickWindow *window, int time, const QPointF &place);
    /*! The two halves of clickAt(). @{ */
    Q_INVOKABLE void buttonDownAt(QQuickWindow *window, int time, const QPointF &place);
    Q_INVOKABLE void buttonUpAt(QQuickWindow *window, int time, const QPointF &place);
    /*! @} */
    /*! Presses \a item as a screen reader does, at a time as for pressAt(). */
    Q_INVOKABLE void pressByScreenReaderAt(int time, QQuickItem *item);
    /*! Moves a mouse around a place in \a window, at a time as for pressAt(). */
    Q_INVOKABLE void moveAt(QQuickWindow *window, int time, const QPointF &place);
    /*! The middle of \a item in its window, as it is drawn next. */
    Q_INVOKABLE QPointF middleOf(QQuickItem *item) const;
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
    void letArrive(QQuickWindow *window, int time);
    void sendMouse(QQuickWindow *window, QEvent::Type type, int time, const QPointF &place);
    /*! The clock by which events arrive. It is shared, because the window outlives this object. */
    static ManualClock s_clock;

    /*! The number of the last finger that has touched. A touch screen gives each its own. */
    int m_finger = 0;
    /*! The time and place of the last press of the mouse button. */
    int m_clickTime = -1;
    QPointF m_clickPlace;
};

} // namespace DeviceSignIn
