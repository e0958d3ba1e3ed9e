// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "keymap.h"
#include "keypresses.h"
#include "keyrepeat.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The keys of a remote control, under whichever of their many names they come (see KeyMap), for
    everything inside this item.

    It is a focus scope: keys that the focused item has no use for arrive here. Of them it takes
    those for which somebody listens, and leaves the others to the host and to the system.

    An arrow that is held goes on at the pace of KeyRepeat. Every other key acts once for each press,
    however long it is held.
*/
class RemoteKeys : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! Ours and the operator's. */
    Q_PROPERTY(DeviceSignIn::KeyMap keyMap MEMBER m_keyMap NOTIFY keyMapChanged)

public:
    explicit RemoteKeys(QQuickItem *parent = nullptr);
    /*! With time as \a clock tells it, which must live longer than this. */
    explicit RemoteKeys(Clock *clock, QQuickItem *parent = nullptr);

    const KeyMap &keyMap() const { return m_keyMap; }

Q_SIGNALS:
    void keyMapChanged();
    void upPressed();
    void downPressed();
    void leftPressed();
    void rightPressed();
    void okPressed();
    void backPressed();
    void menuPressed();
    void homePressed();
    void playPressed();
    void redPressed();
    void greenPressed();
    void yellowPressed();
    void bluePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    RemoteKey keyOf(const QKeyEvent &event) const;
    bool isWanted(RemoteKey key) const;
    void press(RemoteKey key);
    void goOn(RemoteKey key);
    void stop();

    SystemClock m_systemClock;
    KeyRepeat m_repeat;
    KeyMap m_keyMap;
    KeyPresses m_presses;
    RemoteKey m_held = RemoteKey::None;
    /*! What was held until its last release, which may turn out to be none. */
    RemoteKey m_released = RemoteKey::None;
};

} // namespace DeviceSignIn
