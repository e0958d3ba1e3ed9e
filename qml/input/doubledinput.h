// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekey.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QPointF>

#include <chrono>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QMouseEvent;
class QQuickWindow;
class QTouchEvent;
QT_END_NAMESPACE

namespace DeviceSignIn {

class RemoteKeys;

/*!
    Lets input act once that reaches the pages in a window twice:

    - A press of a remote control that arrives by CEC and by infrared, 9 to 100 ms apart, as the same key
      or as another one with the same meaning, such as Return and Select. The second one is passed on as
      a repeat of a key that is held (QKeyEvent::isAutoRepeat()), so that it has no effect of its own but
      lets a held arrow key go on.
    - A touch that a driver also reports as a mouse, or as the key OK. The mouse events are dropped, and
      the key is passed on as a repeat of a key that is held.

    What counts is the time at which the events happened, and not when they are handled: the first press
    may open a page, which takes a while. Events without a timestamp were created by a program, and are
    never taken for a second arrival.

    Only input for a page is looked at: keys while the focus is in a page, unless a text field has it, and
    mouse events on a page. There is one object for each window, whatever the number of pages.
*/
class DoubledInput : public QObject
{
    Q_OBJECT

public:
    /*!
        Two presses with the same meaning that are less than this apart are one press. By hand a key can
        hardly be pressed twice in less than 150 ms.
    */
    static constexpr std::chrono::milliseconds onePress{120};
    /*! Mouse events until so long after a touch, at the same place, belong to the touch. */
    static constexpr std::chrono::milliseconds afterTouch{500};
    /*! What counts as the same place, in device-independent pixels. */
    static constexpr qreal samePlace = 24;

    /*! Watches the input of \a page in \a window. */
    static void watch(QQuickWindow *window, RemoteKeys *page);
    /*!
        Lets the object of \a window, if there is one, see each event before all other event filters of the
        application. An item that installs such a filter calls it afterwards.
    */
    static void moveToFront(QQuickWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit DoubledInput(QQuickWindow *window);

    bool filterKeyPress(QKeyEvent *press);
    bool filterMouse(const QMouseEvent &event);
    void recordTouch(const QTouchEvent &event);
    bool isSecond(const QKeyEvent &press, RemoteKey meaning) const;
    bool followsTouch(const QMouseEvent &event) const;
    const RemoteKeys *pageInFocus() const;
    bool isOnPage(const QPointF &scenePosition) const;

    QQuickWindow *m_window;
    QList<QPointer<RemoteKeys>> m_pages;
    /*! The last press that had an effect, and its time in milliseconds. */
    RemoteKey m_pressed = RemoteKey::None;
    quint64 m_pressTime = 0;
    /*! The time of the last touch event, in milliseconds, and where the fingers were then. */
    quint64 m_touchTime = 0;
    QList<QPointF> m_touches;
    /*! Whether the mouse button that is held belongs to a touch. */
    bool m_droppingButton = false;
};

} // namespace DeviceSignIn
