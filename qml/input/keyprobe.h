// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "input/keymap.h"
#include "input/keypresses.h"
#include "input/keyreport.h"
#include "jose/export.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace DeviceSignIn {

/*!
    In QML: an item that reports every key that is pressed while it has the focus, for a page on
    which people find out what the keys of their remote control send. No key has its usual effect
    there. The page is closed by holding Back for leaveAfter, or by Ctrl+C on a keyboard.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeyProbe : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*!
        The key map in use. It contains the operator's entries; the built-in ones are part of every
        KeyMap.
    */
    Q_PROPERTY(DeviceSignIn::KeyMap keyMap MEMBER m_keyMap)
    /*! Whether Back is held, so that the page will close when leaveAfter has passed. */
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY leavingChanged)

public:
    /*! How long Back must be held to close the page. */
    static constexpr std::chrono::seconds leaveAfter{2};

    explicit KeyProbe(QQuickItem *parent = nullptr);
    /*!
        Uses \a clock in place of the system's clock. It is not owned, and must outlive this item.
    */
    explicit KeyProbe(Clock *clock, QQuickItem *parent = nullptr);

    bool isLeaving() const { return m_leaving; }

Q_SIGNALS:
    /*! Emitted once for each press, however long the key is held. */
    void pressed(const DeviceSignIn::KeyReport &report);
    void released();
    void leavingChanged();
    /*! The person wants to leave the page: Back was held for leaveAfter, or Ctrl+C was pressed. */
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    KeyReport reportOn(const QKeyEvent &event) const;
    void beginLeaving();
    void cancelLeaving();

    SystemClock m_systemClock;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    KeyMap m_keyMap;
    KeyPresses m_presses;
    bool m_leaving = false;
    std::chrono::milliseconds m_leaveAt{0};
};

} // namespace DeviceSignIn
