// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remote.h"

#include "input/doubledinput.h"
#include "pageinspector.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTest>
#include <QTouchEvent>

namespace DeviceSignIn {

namespace {

constexpr int repeats = 5;
/*! The moment from which pressAt() counts, as a timestamp. */
constexpr quint64 firstMoment = 1'000'000;
/*!
    The time between the starts of the machine and of the program, from which the other clock
    counts.
*/
constexpr quint64 startOfProgram = 900'000;

/*!
    Two presses of a mouse button within this time, in milliseconds, are also reported as a double
    click.
*/
constexpr int doubleClick = 400;

quint64 &touchTime()
{
    return qobject_cast<TestApplication *>(qApp)->touchTime;
}

QPointingDevice *touchScreen()
{
    static QPointingDevice *screen = QTest::createTouchDevice();
    return screen;
}

} // namespace

ManualClock Remote::s_clock;

bool TestApplication::notify(QObject *receiver, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        static_cast<QTouchEvent *>(event)->setTimestamp(touchTime);
        break;
    default:
        break;
    }
    return QGuiApplication::notify(receiver, event);
}

void Remote::send(QQuickWindow *window, QEvent::Type type, int key, int scanCode,
                  Qt::KeyboardModifiers modifiers, bool repeated, quint64 time)
{
    QKeyEvent event(type, key, modifiers, quint32(scanCode), 0, 0, QString(), repeated);
    event.setTimestamp(time);
    QCoreApplication::sendEvent(window, &event);
}

void Remote::press(QQuickWindow *window, int key, int scanCode, int modifiers)
{
    const auto flags = Qt::KeyboardModifiers(modifiers);
    send(window, QEvent::KeyPress, key, scanCode, flags, false);
    send(window, QEvent::KeyRelease, key, scanCode, flags, false);
}

void Remote::pressAt(QQuickWindow *window, int time, int key, int scanCode)
{
    pressDownAt(window, time, key, scanCode);
    releaseAt(window, time + 5, key, scanCode);
}

void Remote::pressByScreenReaderAt(int time, QQuickItem *item)
{
    letArrive(item->window(), time);
    QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
        QAccessibleActionInterface::pressAction());
}

void Remote::pressLateAt(QQuickWindow *window, int time, int late, int key, int scanCode)
{
    letArrive(window, time + late);
    send(window, QEvent::KeyPress, key, scanCode, {}, false, firstMoment + time);
    send(window, QEvent::KeyRelease, key, scanCode, {}, false, firstMoment + time + 5);
}

void Remote::pressByOtherClockAt(QQuickWindow *window, int time, int key, int scanCode)
{
    letArrive(window, time);
    const quint64 timestamp = firstMoment + time - startOfProgram;
    send(window, QEvent::KeyPress, key, scanCode, {}, false, timestamp);
    send(window, QEvent::KeyRelease, key, scanCode, {}, false, timestamp + 5);
}

/*! Lets the next events in \a window arrive at a time as for pressAt(). */
void Remote::letArrive(QQuickWindow *window, int time)
{
    DoubledInput::useClock(window, &s_clock);
    const auto arrival = std::chrono::milliseconds(firstMoment + time);
    if (arrival > s_clock.now())
        s_clock.advance(arrival - s_clock.now());
}

void Remote::pressDownAt(QQuickWindow *window, int time, int key, int scanCode)
{
    letArrive(window, time);
    send(window, QEvent::KeyPress, key, scanCode, {}, false, firstMoment + time);
}

void Remote::releaseAt(QQuickWindow *window, int time, int key, int scanCode)
{
    letArrive(window, time);
    send(window, QEvent::KeyRelease, key, scanCode, {}, false, firstMoment + time);
}

QPointF Remote::middleOf(QQuickItem *item) const
{
    completeLayout(item->window()->contentItem());
    return item->mapToScene({item->width() / 2, item->height() / 2});
}

void Remote::touch(QQuickItem *item)
{
    const QPoint place = middleOf(item).toPoint();
    ++m_finger;
    QTest::touchEvent(item->window(), touchScreen()).press(m_finger, place);
    QTest::touchEvent(item->window(), touchScreen()).release(m_finger, place);
}

void Remote::touchAt(QQuickWindow *window, int time, const QPointF &place)
{
    touchDownAt(window, time, place);
    touchUpAt(window, time, place);
}

void Remote::touchDownAt(QQuickWindow *window, int time, const QPointF &place)
{
    letArrive(window, time);
    const QScopedValueRollback<quint64> timestamp(touchTime(), firstMoment + time);
    QTest::touchEvent(window, touchScreen()).press(++m_finger, place.toPoint());
}

void Remote::touchUpAt(QQuickWindow *window, int time, const QPointF &place)
{
    letArrive(window, time);
    const QScopedValueRollback<quint64> timestamp(touchTime(), firstMoment + time);
    QTest::touchEvent(window, touchScreen()).release(m_finger, place.toPoint());
}

void Remote::sendMouse(QQuickWindow *window, QEvent::Type type, int time, const QPointF &place)
{
    letArrive(window, time);
    const bool isMove = type == QEvent::MouseMove;
    const bool isUp = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, place, place, window->mapToGlobal(place),
                      isMove ? Qt::NoButton : Qt::LeftButton,
                      isMove || isUp ? Qt::NoButton : Qt::LeftButton, {});
    event.setTimestamp(firstMoment + time);
    QCoreApplication::sendEvent(window, &event);
}

void Remote::clickAt(QQuickWindow *window, int time, const QPointF &place)
{
    sendMouse(window, QEvent::MouseMove, time, place);
    buttonDownAt(window, time, place);
    buttonUpAt(window, time + 5, place);
}

void Remote::buttonDownAt(QQuickWindow *window, int time, const QPointF &place)
{
    sendMouse(window, QEvent::MouseButtonPress, time, place);
    const bool isDouble =
        m_clickTime >= 0 && time - m_clickTime < doubleClick && place == m_clickPlace;
    if (isDouble)
        sendMouse(window, QEvent::MouseButtonDblClick, time, place);
    // A third press begins anew.
    m_clickTime = isDouble ? -1 : time;
    m_clickPlace = place;
}

void Remote::buttonUpAt(QQuickWindow *window, int time, const QPointF &place)
{
    sendMouse(window, QEvent::MouseButtonRelease, time, place);
}

void Remote::moveAt(QQuickWindow *window, int time, const QPointF &place)
{
    for (int i = 0; i < 3; ++i)
        sendMouse(window, QEvent::MouseMove, time + i, place + QPointF(i, 0));
}

void Remote::pressDown(QQuickWindow *window, int key)
{
    send(window, QEvent::KeyPress, key, 0, {}, false);
}

void Remote::repeat(QQuickWindow *window, int key)
{
    send(window, QEvent::KeyPress, key, 0, {}, true);
}

void Remote::hold(QQuickWindow *window, int key, int scanCode)
{
    send(window, QEvent::KeyPress, key, scanCode, {}, false);
    for (int i = 0; i < repeats; ++i)
        send(window, QEvent::KeyPress, key, scanCode, {}, true);
    send(window, QEvent::KeyRelease, key, scanCode, {}, false);
}

void Remote::holdOnWayland(QQuickWindow *window, int key, int scanCode)
{
    send(window, QEvent::KeyPress, key, scanCode, {}, false);
    for (int i = 0; i < repeats; ++i) {
        send(window, QEvent::KeyRelease, key, scanCode, {}, true);
        send(window, QEvent::KeyPress, key, scanCode, {}, true);
    }
    send(window, QEvent::KeyRelease, key, scanCode, {}, false);
}

} // namespace DeviceSignIn
