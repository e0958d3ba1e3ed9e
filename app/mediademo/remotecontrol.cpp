// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remotecontrol.h"

#include "remotekey.h"

namespace MediaDemo {

RemoteControl::RemoteControl(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemIsFocusScope);
}

void RemoteControl::keyPressEvent(QKeyEvent *event)
{
    switch (remoteKeyOf(*event)) {
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
        Q_EMIT okPressed();
        break;
    case RemoteKey::Back:
        Q_EMIT backPressed();
        break;
    case RemoteKey::Menu:
        Q_EMIT menuPressed();
        break;
    case RemoteKey::None:
        event->ignore();
        break;
    }
}

} // namespace MediaDemo
