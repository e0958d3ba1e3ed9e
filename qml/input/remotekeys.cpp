// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/remotekeys.h"

#include "input/doubledinput.h"
#include "log/pagelog.h"

#include <QKeyEvent>
#include <QMetaMethod>

namespace DeviceSignIn {

namespace {

using Signal = void (RemoteKeys::*)();

/*! The signal of each key, in the order of the enumeration. */
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
    setAcceptedMouseButtons(Qt::AllButtons);
    setAcceptTouchEvents(true);
    if (window())
        DoubledInput::watch(window(), this);
    connect(this, &RemoteKeys::keyMapChanged, this, [this] {
        qCDebug(pageLog) << "key map with" << m_keyMap.size() << "entries of the operator";
    });
    connect(&m_repeat, &KeyRepeat::repeated, this, [this] { emitPressed(m_held); });
}

void RemoteKeys::keyPressEvent(QKeyEvent *event)
{
    const RemoteKey key = keyFor(*event);
    event->setAccepted(isConnected(key));
    if (!event->isAccepted())
        return;
    // A repeat by the system: see KeyRepeat. A repeated OK would activate the control that the
    // first one has brought up.
    if (!m_presses.isPress(*event)) {
        resumeRepeat(key);
        return;
    }
    stopRepeat();
    if (isArrow(key)) {
        m_held = key;
        m_repeat.start();
    }
    m_passedOn = false;
    emitPressed(key);
    event->setAccepted(m_modal || !m_passedOn);
}

void RemoteKeys::keyReleaseEvent(QKeyEvent *event)
{
    const RemoteKey key = keyFor(*event);
    m_presses.recordRelease(*event);
    if (key == m_held && !event->isAutoRepeat()) {
        stopRepeat();
        m_released = key;
    }
    // A key whose press was accepted is accepted here as well, so that the host does not act on it.
    event->setAccepted(isConnected(key));
}

void RemoteKeys::itemChange(ItemChange change, const ItemChangeData &data)
{
    // The release of a key that is held now goes to the item that has the focus by then.
    if (change == ItemActiveFocusHasChanged && !data.boolValue)
        stopRepeat();
    if (change == ItemSceneChange && data.window)
        DoubledInput::watch(data.window, this);
    QQuickItem::itemChange(change, data);
}

RemoteKey RemoteKeys::keyFor(const QKeyEvent &event) const
{
    // Combinations such as Alt+Left and Ctrl+Space belong to the desktop. Shift may be locked, as
    // people do to type digits on a keyboard of the layout AZERTY.
    const auto harmless = Qt::KeypadModifier | Qt::ShiftModifier;
    const bool plain = (event.modifiers() & ~harmless) == Qt::NoModifier;
    return plain ? m_keyMap.keyFor(event.key(), event.nativeScanCode()) : RemoteKey::None;
}

bool RemoteKeys::isConnected(RemoteKey key) const
{
    return key != RemoteKey::None
           && isSignalConnected(QMetaMethod::fromSignal(signalFor[int(key)]));
}

void RemoteKeys::emitPressed(RemoteKey key)
{
    const auto signal = signalFor[int(key)];
    (this->*signal)();
}

/*!
    Goes on repeating \a key if its last release turns out to have been part of a repeat by the
    system.
*/
void RemoteKeys::resumeRepeat(RemoteKey key)
{
    if (key != m_released || key == RemoteKey::None)
        return;
    m_held = std::exchange(m_released, RemoteKey::None);
    m_repeat.resume();
}

void RemoteKeys::stopRepeat()
{
    m_held = RemoteKey::None;
    m_released = RemoteKey::None;
    m_repeat.stop();
}

} // namespace DeviceSignIn
