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
    Hears every key, whatever it is, and tells what it sends. None of them does anything here; the
    way out is Back, held for two seconds, or Ctrl+C on a keyboard.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeyProbe : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! Ours and the operator's. */
    Q_PROPERTY(DeviceSignIn::KeyMap keyMap MEMBER m_keyMap)
    /*! Back is down. */
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY leavingChanged)

public:
    static constexpr std::chrono::seconds leaveAfter{2};

    explicit KeyProbe(QQuickItem *parent = nullptr);
    /*! With time as \a clock tells it, which must live longer than this. */
    explicit KeyProbe(Clock *clock, QQuickItem *parent = nullptr);

    bool isLeaving() const { return m_leaving; }

Q_SIGNALS:
    /*! Once for each press, however long it is held. */
    void pressed(const DeviceSignIn::KeyReport &report);
    void released();
    void leavingChanged();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    KeyReport reportOn(const QKeyEvent &event) const;
    void waitForLeaving();
    void stay();

    SystemClock m_systemClock;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    KeyMap m_keyMap;
    KeyPresses m_presses;
    bool m_leaving = false;
    std::chrono::milliseconds m_leaveAt{0};
};

} // namespace DeviceSignIn
