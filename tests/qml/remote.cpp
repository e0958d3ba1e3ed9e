// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remote.h"

#include <QCoreApplication>

namespace DeviceSignIn {

namespace {

constexpr int repeats = 5;

} // namespace

void Remote::send(QQuickWindow *window, QEvent::Type type, int key, int scanCode,
                  Qt::KeyboardModifiers modifiers, bool repeated)
{
    QKeyEvent event(type, key, modifiers, quint32(scanCode), 0, 0, QString(), repeated);
    QCoreApplication::sendEvent(window, &event);
}

void Remote::press(QQuickWindow *window, int key, int scanCode, int modifiers)
{
    const auto flags = Qt::KeyboardModifiers(modifiers);
    send(window, QEvent::KeyPress, key, scanCode, flags, false);
    send(window, QEvent::KeyRelease, key, scanCode, flags, false);
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
