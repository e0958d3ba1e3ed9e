// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/remotekeys.h"

#include <QKeyEvent>
#include <QMetaMethod>

namespace DeviceSignIn {

namespace {

using Signal = void (RemoteKeys::*)();

/*! In the order of the enumeration. */
constexpr Signal signalFor[] = {
    nullptr,
    &RemoteKeys::upPressed,
    &RemoteKeys::downPressed,
    &RemoteKeys::leftPressed,
    &RemoteKeys::rightPressed,
    &RemoteKeys::okPressed,
    &RemoteKeys::backPressed,
    &RemoteKeys::menuPressed,
    &RemoteKeys::homePressed,
    &RemoteKeys::playPressed,
    &RemoteKeys::redPressed,
    &RemoteKeys::greenPressed,
    &RemoteKeys::yellowPressed,
    &RemoteKeys::bluePressed,
};

} // namespace

RemoteKeys::RemoteKeys(QQuickItem *parent)
    : RemoteKeys(&m_systemClock, parent)
{}

RemoteKeys::RemoteKeys(Clock *clock, QQuickItem *parent)
    : QQuickItem(parent)
    , m_repeat(clock)
{
    setFlag(ItemIsFocusScope);
    connect(&m_repeat, &KeyRepeat::repeated, this, [this] { press(m_held); });
}

void RemoteKeys::keyPressEvent(QKeyEvent *event)
{
    const RemoteKey key = keyOf(*event);
    event->setAccepted(isWanted(key));
    if (!event->isAccepted())
        return;
    // The system's repeats: see KeyRepeat. A second OK would press whatever came under the finger by
    // the first.
    if (!m_presses.isPress(*event)) {
        goOn(key);
        return;
    }
    stop();
    if (isArrow(key)) {
        m_held = key;
        m_repeat.start();
    }
    m_passedOn = false;
    press(key);
    event->setAccepted(m_modal || !m_passedOn);
}

void RemoteKeys::keyReleaseEvent(QKeyEvent *event)
{
    const RemoteKey key = keyOf(*event);
    m_presses.release(*event);
    if (key == m_held && !event->isAutoRepeat()) {
        stop();
        m_released = key;
    }
    // Whoever took the press takes the release too, or the host might act on it.
    event->setAccepted(isWanted(key));
}

void RemoteKeys::itemChange(ItemChange change, const ItemChangeData &data)
{
    // The release goes to whoever has the focus by then.
    if (change == ItemActiveFocusHasChanged && !data.boolValue)
        stop();
    QQuickItem::itemChange(change, data);
}

RemoteKey RemoteKeys::keyOf(const QKeyEvent &event) const
{
    // Alt+Left, Ctrl+Space and their like belong to the desktop.
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain ? m_keyMap.keyFor(event.key(), event.nativeScanCode()) : RemoteKey::None;
}

bool RemoteKeys::isWanted(RemoteKey key) const
{
    return key != RemoteKey::None
           && isSignalConnected(QMetaMethod::fromSignal(signalFor[int(key)]));
}

void RemoteKeys::press(RemoteKey key)
{
    (this->*signalFor[int(key)])();
}

/*! The release before this repeat was none. */
void RemoteKeys::goOn(RemoteKey key)
{
    if (key != m_released || key == RemoteKey::None)
        return;
    m_held = std::exchange(m_released, RemoteKey::None);
    m_repeat.resume();
}

void RemoteKeys::stop()
{
    m_held = RemoteKey::None;
    m_released = RemoteKey::None;
    m_repeat.stop();
}

} // namespace DeviceSignIn
