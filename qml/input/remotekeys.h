// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keymap.h"
#include "input/keypresses.h"
#include "input/keyrepeat.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The keys of a remote control, under whichever of their many names they come (see KeyMap), for
    everything inside this item.

    It is a focus scope: keys that the focused item has no use for arrive here. Of them it takes
    those for which somebody listens, and leaves the others to the host and to the system; so it does
    with one of which the listener says passOn().

    An arrow that is held goes on at the pace of KeyRepeat. Every other key acts once for each press,
    however long it is held.
*/
class RemoteKeys : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! Ours and the operator's. */
    Q_PROPERTY(DeviceSignIn::KeyMap keyMap MEMBER m_keyMap NOTIFY keyMapChanged)
    /*! This lies over what it is in: passOn() does nothing. */
    Q_PROPERTY(bool modal MEMBER m_modal NOTIFY modalChanged)

public:
    explicit RemoteKeys(QQuickItem *parent = nullptr);
    /*! With time as \a clock tells it, which must live longer than this. */
    explicit RemoteKeys(Clock *clock, QQuickItem *parent = nullptr);

    const KeyMap &keyMap() const { return m_keyMap; }

    /*!
        For the handler of a key that can do nothing just now, such as an arrow at the edge: the host
        gets it, whose focus may go elsewhere.
    */
    Q_INVOKABLE void passOn() { m_passedOn = true; }

    /*!
        Lets \a item, which is in this scope, have the focus there. forceActiveFocus() would take it from
        the host, where somebody may be while a server's answer changes this page; and to assign
        to \c focus in QML ends a binding. Does nothing where there is no such item.
    */
    Q_INVOKABLE void moveFocusTo(QQuickItem *item)
    {
        if (item)
            item->setFocus(true);
    }

Q_SIGNALS:
    void keyMapChanged();
    void modalChanged();
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
    bool m_modal = false;
    bool m_passedOn = false;
};

} // namespace DeviceSignIn
