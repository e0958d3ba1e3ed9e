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
    In QML: an item that turns key events into signals for the keys of a remote control, by its
    KeyMap.

    It is a focus scope: it receives the keys that the item with the focus inside it does not
    accept. It accepts a key if its signal is connected and the handler does not call passOn(). All
    other keys go on to the host.

    An arrow key that is held repeats at the pace of KeyRepeat. Every other key acts once for each
    press, however long it is held. A press that arrives twice acts once: see DoubledInput.
*/
class RemoteKeys : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*!
        The key map in use. It contains the operator's entries; the built-in ones are part of every
        KeyMap.
    */
    Q_PROPERTY(DeviceSignIn::KeyMap keyMap MEMBER m_keyMap NOTIFY keyMapChanged)
    /*! Whether the item covers the page that contains it. If so, passOn() has no effect. */
    Q_PROPERTY(bool modal MEMBER m_modal NOTIFY modalChanged)

public:
    explicit RemoteKeys(QQuickItem *parent = nullptr);
    /*!
        Uses \a clock in place of the system's clock. It is not owned, and must outlive this item.
    */
    explicit RemoteKeys(Clock *clock, QQuickItem *parent = nullptr);

    const KeyMap &keyMap() const { return m_keyMap; }

    /*!
        The key of a remote control for \a event; RemoteKey::None if the page has no use for the
        event.
    */
    RemoteKey keyFor(const QKeyEvent &event) const;

    /*!
        Called by the handler of a key that has no effect at present, such as an arrow at the edge
        of the page: the event is not accepted, so that the host can move the focus to another of
        its items.
    */
    Q_INVOKABLE void passOn() { m_passedOn = true; }

    /*!
        Gives \a item the focus within this focus scope. Does nothing if \a item is null.

        forceActiveFocus() would also take the focus away from the host's other items, which a
        person may be using while a server's response changes this page. Assigning to \c focus in
        QML would end a binding.
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
    // A page takes what is pressed where it has nothing to press, as a Pane of Qt Quick Controls
    // does. Otherwise the items of the host that it covers would get it.
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseDoubleClickEvent(QMouseEvent *event) override { event->accept(); }
    void touchEvent(QTouchEvent *event) override { event->accept(); }
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    bool isConnected(RemoteKey key) const;
    void emitPressed(RemoteKey key);
    void resumeRepeat(RemoteKey key);
    void stopRepeat();

    SystemClock m_systemClock;
    KeyRepeat m_repeat;
    KeyMap m_keyMap;
    KeyPresses m_presses;
    /*! The arrow key that is held. */
    RemoteKey m_held = RemoteKey::None;
    /*!
        The arrow key that was released last. The next event may show that the release was part of a
        repeat.
    */
    RemoteKey m_released = RemoteKey::None;
    bool m_modal = false;
    /*! Whether the handler of the present key has called passOn(). */
    bool m_passedOn = false;
};

} // namespace DeviceSignIn
