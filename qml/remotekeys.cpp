// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remotekeys.h"

#include <QKeyEvent>

namespace DeviceSignIn {

namespace {

enum class RemoteKey { None, Up, Down, Left, Right, Ok, Back };

/*!
    The kernel's KEY_OK (352) and KEY_SELECT (353) have no name in XKB, so that Qt reports no key at
    all; their scan codes are 8 higher, as in X11.
*/
constexpr quint32 scanCodeOk = 360;
constexpr quint32 scanCodeSelect = 361;

RemoteKey remoteKey(const QKeyEvent &event)
{
    switch (event.key()) {
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
    case Qt::Key_Close:
    case Qt::Key_Exit:
    case Qt::Key_Backspace:
        return RemoteKey::Back;
    default:
        break;
    }
    const quint32 scanCode = event.nativeScanCode();
    const bool isOk = scanCode == scanCodeOk || scanCode == scanCodeSelect;
    return isOk ? RemoteKey::Ok : RemoteKey::None;
}

} // namespace

RemoteKeys::RemoteKeys(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemIsFocusScope);
}

void RemoteKeys::keyPressEvent(QKeyEvent *event)
{
    const RemoteKey key = remoteKey(*event);
    // Alt+Left, Ctrl+Space and their like belong to the desktop.
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (key == RemoteKey::None || !plain) {
        event->ignore();
        return;
    }
    event->accept();
    // A held key repeats, on Wayland as pairs of release and press. Arrows may run on, but what
    // acts does so once: the second OK would press whatever came under the finger by the first.
    const bool repeated = event->isAutoRepeat();
    switch (key) {
    case RemoteKey::Up:
        Q_EMIT upPressed();
        break;
    case RemoteKey::Down:
        Q_EMIT downPressed();
        break;
    case RemoteKey::Left:
        Q_EMIT leftPressed();
        break;
    case RemoteKey::Right:
        Q_EMIT rightPressed();
        break;
    case RemoteKey::Ok:
        if (!repeated)
            Q_EMIT okPressed();
        break;
    case RemoteKey::Back:
        if (!repeated)
            Q_EMIT backPressed();
        break;
    case RemoteKey::None:
        break;
    }
}

void RemoteKeys::keyReleaseEvent(QKeyEvent *event)
{
    // Whoever took the press takes the release too, or the host might act on it.
    event->setAccepted(remoteKey(*event) != RemoteKey::None);
}

} // namespace DeviceSignIn
