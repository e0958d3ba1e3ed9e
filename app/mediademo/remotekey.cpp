// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remotekey.h"

#include <linux/input-event-codes.h>

namespace MediaDemo {

namespace {

RemoteKey byName(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return RemoteKey::Up;
    case Qt::Key_Down:
        return RemoteKey::Down;
    case Qt::Key_Left:
        return RemoteKey::Left;
    case Qt::Key_Right:
        return RemoteKey::Right;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
    case Qt::Key_Space:
        return RemoteKey::Ok;
    case Qt::Key_Back:
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
    case Qt::Key_Close:
    case Qt::Key_Exit:
        return RemoteKey::Back;
    case Qt::Key_MenuKB:
    case Qt::Key_Menu:
    case Qt::Key_Info:
    case Qt::Key_Help:
        return RemoteKey::Menu;
    default:
        return RemoteKey::None;
    }
}

/*! For keys that have no name in Qt. */
RemoteKey byScanCode(quint32 scanCode)
{
    // With X11, Wayland and libinput a scan code is the kernel's code plus 8.
    constexpr quint32 scanCodeOffset = 8;
    switch (scanCode - scanCodeOffset) {
    case BTN_DPAD_UP:
        return RemoteKey::Up;
    case BTN_DPAD_DOWN:
        return RemoteKey::Down;
    case BTN_DPAD_LEFT:
        return RemoteKey::Left;
    case BTN_DPAD_RIGHT:
        return RemoteKey::Right;
    case KEY_OK:
    case KEY_SELECT:
    case BTN_SOUTH:
        return RemoteKey::Ok;
    case BTN_EAST:
        return RemoteKey::Back;
    case KEY_INFO:
    case KEY_CONTEXT_MENU:
    case KEY_ROOT_MENU:
    case KEY_MEDIA_TOP_MENU:
    case BTN_START:
        return RemoteKey::Menu;
    default:
        return RemoteKey::None;
    }
}

bool isArrow(RemoteKey key)
{
    return key == RemoteKey::Up || key == RemoteKey::Down || key == RemoteKey::Left
           || key == RemoteKey::Right;
}

} // namespace

RemoteKey remoteKeyOf(const QKeyEvent &event)
{
    const RemoteKey named = byName(event.key());
    const RemoteKey key = named == RemoteKey::None ? byScanCode(event.nativeScanCode()) : named;
    return event.isAutoRepeat() && !isArrow(key) ? RemoteKey::None : key;
}

} // namespace MediaDemo
