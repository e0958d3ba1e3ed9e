// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remote.h"

#include "pageinspector.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QTest>
#include <QTouchEvent>

namespace DeviceSignIn {

namespace {

constexpr int repeats = 5;
/*! The moment from which pressAt() counts, as a timestamp. */
constexpr quint64 firstMoment = 1'000'000;

/*! The middle of \a item in its window, as it is drawn next. */
QPointF middleOf(QQuickItem *item)
{
    completeLayout(item->window()->contentItem());
    return item->mapToScene({item->width() / 2, item->height() / 2});
}

} // namespace

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

void Remote::pressDownAt(QQuickWindow *window, int time, int key, int scanCode)
{
    send(window, QEvent::KeyPress, key, scanCode, {}, false, firstMoment + time);
}

void Remote::releaseAt(QQuickWindow *window, int time, int key, int scanCode)
{
    send(window, QEvent::KeyRelease, key, scanCode, {}, false, firstMoment + time);
}

void Remote::pressAfterTouch(QQuickWindow *window, int milliseconds, int key)
{
    send(window, QEvent::KeyPress, key, 0, {}, false, m_touchTime + milliseconds);
    send(window, QEvent::KeyRelease, key, 0, {}, false, m_touchTime + milliseconds + 1);
}

void Remote::touch(QQuickItem *item)
{
    static QPointingDevice *screen = QTest::createTouchDevice();
    QQuickWindow *window = item->window();
    const QPoint place = middleOf(item).toPoint();
    window->installEventFilter(this);
    // A touch screen gives each finger a number of its own.
    const int finger = ++m_finger;
    QTest::touchEvent(window, screen).press(finger, place);
    QTest::touchEvent(window, screen).release(finger, place);
    window->removeEventFilter(this);
}

bool Remote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::TouchEnd)
        m_touchTime = static_cast<QTouchEvent *>(event)->timestamp();
    return QObject::eventFilter(watched, event);
}

void Remote::sendMouse(QQuickItem *item, const QPointF &offset, int milliseconds, QEvent::Type type)
{
    QQuickWindow *window = item->window();
    const QPointF place = middleOf(item) + offset;
    const bool isMove = type == QEvent::MouseMove;
    const bool isPress = type == QEvent::MouseButtonPress;
    QMouseEvent event(type, place, place, window->mapToGlobal(place),
                      isMove ? Qt::NoButton : Qt::LeftButton,
                      isPress ? Qt::LeftButton : Qt::NoButton, {});
    event.setTimestamp(m_touchTime + milliseconds);
    QCoreApplication::sendEvent(window, &event);
}

void Remote::clickAfterTouch(QQuickItem *item, int milliseconds)
{
    sendMouse(item, {}, milliseconds, QEvent::MouseMove);
    sendMouse(item, {}, milliseconds, QEvent::MouseButtonPress);
    sendMouse(item, {}, milliseconds, QEvent::MouseButtonRelease);
}

void Remote::moveAfterTouch(QQuickItem *item, int milliseconds)
{
    for (int i = 0; i < 3; ++i)
        sendMouse(item, QPointF(i, 0), milliseconds + i, QEvent::MouseMove);
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
