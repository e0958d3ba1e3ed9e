// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/inputtimes.h"
#include "input/remotekey.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QPointF>
#include <QQuickItem>

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
    Lets a press act once that reaches the pages in a window twice, whatever the devices are by
    which it comes:

    - A press of a remote control arrives by CEC and by infrared, 9 to 100 ms apart, as the same key
      or as another one with the same meaning, such as Return and Select, or the button of a
      gamepad.
    - The button of an air mouse is reported as a mouse button and as the key OK.
    - A touch is reported as a mouse as well, or as the key OK.
    - A worn-out mouse button, or a touch screen, reports one press as two.

    A press with a mouse or a finger means OK. A press that follows another one with the same
    meaning within onePress is a second arrival of it; if both are made with a mouse or a finger,
    only at the same place. The second arrival of a key is passed on as a repeat of a key that is
    held (QKeyEvent::isAutoRepeat()), so that it has no effect of its own but lets a held arrow key
    go on. That of a mouse button or a finger is dropped until it is lifted.

    What counts is the time at which the events happened, and not when they are handled: the first
    press may open a page, which takes a while. See InputTimes. Events without a timestamp were
    created by a program, and are never taken for a second arrival. A mouse button that is pressed
    where there is nothing to press counts for nothing.

    Some people tap twice where one tap is enough. The second tap of a double tap must not act on
    what the first one has brought up, so it is dropped if the first one has acted: see
    recordAction(). A key that is pressed twice acts twice, because people who press OK twice in
    Help want to turn two pages, and a double press of a key is not a habit.

    Only input for a page is taken for a second arrival: keys while the focus is in a page of the
    type RemoteKeys, unless a text field has it, and presses with a mouse or a finger on any page.
    There is one object for each window, whatever the number of pages.
*/
class DoubledInput : public QObject
{
    Q_OBJECT

public:
    /*!
        Two presses with the same meaning that are less than this apart are one press. By hand a key
        can hardly be pressed twice in less than 150 ms.
    */
    static constexpr std::chrono::milliseconds onePress{120};
    /*! Mouse events until so long after a touch, at the same place, belong to the touch. */
    static constexpr std::chrono::milliseconds afterTouch{500};
    /*! What counts as the same place, in device-independent pixels. */
    static constexpr qreal samePlace = 24;

    /*!
        A press with a mouse or a finger that begins less than this after another one has acted, at
        about the same place, is the second one of a double tap.
    */
    static constexpr std::chrono::milliseconds doubleTap{400};
    /*! How far apart the two taps are at most, in device-independent pixels. */
    static constexpr qreal doubleTapPlace = 48;

    /*!
        A press that begins less than this after something came to be shown may have been meant for
        what was there before.
    */
    static constexpr std::chrono::milliseconds toNotice{1000};

    /*! Watches the input of \a page in \a window. */
    static void watch(QQuickWindow *window, QQuickItem *page);
    /*!
        Lets the object of \a window, if there is one, see each event before all other event filters
        of the application. An item that installs such a filter calls it afterwards.
    */
    static void moveToFront(QQuickWindow *window);

    /*!
        Lets the object of \a window, if there is one, measure when events arrive by \a clock in
        place of the system's clock. It is not owned, and must outlive the window.
    */
    static void useClock(const QQuickWindow *window, Clock *clock);

    /*! The present time, for isHasty(); not known if no page in \a window is watched. */
    static InputTimes::Time now(const QQuickWindow *window);
    /*!
        Whether the press that is handled in \a window at present began before \a shown, or less
        than toNotice after it. Presses that were created by a program are not hasty.
    */
    static bool isHasty(const QQuickWindow *window, const InputTimes::Time &shown);

    /*!
        Called when the last press with a mouse or a finger in \a window acts. Does nothing if no
        page in \a window is watched.
    */
    static void recordAction(const QQuickWindow *window);
    /*! Undoes recordAction(), when the press turns out to have no effect. */
    static void forgetAction(const QQuickWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Source { Key, Mouse, Touch };
    /*! A press of a key, a mouse button or one or more fingers. */
    struct Press
    {
        Source source = Source::Key;
        RemoteKey meaning = RemoteKey::None;
        InputTimes::Time begin = {};
        /*! The time of the last event of this press so far; for a key the same as \c begin. */
        InputTimes::Time end = {};
        /*! The places of the fingers or of the pointer; empty for a key. */
        QList<QPointF> places = {};
    };

    explicit DoubledInput(QQuickWindow *window);

    InputTimes::Time recordPress(quint64 timestamp);
    bool filterKeyPress(QKeyEvent *event);
    bool filterTouch(QTouchEvent *event);
    bool filterMouse(QMouseEvent *event);
    bool filterMousePress(QMouseEvent *event);
    bool isSecond(const Press &press) const;
    bool isSecondTap(const Press &press) const;
    bool followsTouch(const QMouseEvent &event);
    const RemoteKeys *pageInFocus() const;
    bool isOnPage(const QPointF &scenePosition) const;

    QQuickWindow *m_window;
    SystemClock m_systemClock;
    InputTimes m_times{&m_systemClock};
    QList<QPointer<QQuickItem>> m_pages;
    /*! The last press that was no second arrival. */
    Press m_last;
    /*! The last touch, also if it was a second arrival. */
    Press m_touch;
    /*! The last press with a mouse or a finger that was not dropped. */
    Press m_tap;
    /*! The last such press that has acted. Its \c end is the time at which it acted. */
    Press m_actedTap;
    /*! When the last key, mouse button or first finger went down, or a screen reader pressed. */
    InputTimes::Time m_pressTime;
    /*! Whether the fingers that are down are dropped. */
    bool m_droppingTouch = false;
    /*! Whether the mouse button that is held is dropped. */
    bool m_droppingButton = false;
    /*! Whether this object is passing on an event itself. */
    bool m_passingOn = false;
};

} // namespace DeviceSignIn
