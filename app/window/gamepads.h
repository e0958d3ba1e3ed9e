// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gamepad.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QWindow>

namespace DeviceSignIn {

/*!
    Returns whether \a capabilities, the content of a file \c capabilities/key in sysfs, contains
    the key with the kernel's code \a code. The file is a bitmap of hexadecimal numbers of the size
    of a \c long, the most significant first.
*/
bool listsKey(const QByteArray &capabilities, uint code);

/*!
    Sends the buttons of all gamepads to a window as keys, while the window has the keyboard focus.
    Compositors, X servers and Qt leave gamepads to games: without this no window gets their
    buttons.

    Gamepads are found when they are plugged in. Only they are opened, and no keyboard: which
    devices are gamepads is known from sysfs. Those that this user may not read are skipped. No
    gamepad is grabbed, so that other programs get its events as well.

    A key event has no name, and the scan code of KeyMap, which has the meanings of the buttons.
*/
class Gamepads : public QObject
{
    Q_OBJECT

public:
    /*!
        \a window receives the keys; it is not owned. \a devices is the folder of the kernel's event
        devices and \a classes the one with their descriptions.
    */
    explicit Gamepads(QWindow *window, QString devices = QStringLiteral("/dev/input"),
                      QString classes = QStringLiteral("/sys/class/input"));

    /*! The number of gamepads that are being read. */
    qsizetype count() const { return m_gamepads.size(); }

private:
    void findGamepads();
    bool isGamepad(const QString &name) const;
    void open(const QString &name);
    void sendKey(quint32 kernelCode, bool isPressed, quint64 time);

    QWindow *m_window;
    QString m_devices;
    QString m_classes;
    QFileSystemWatcher m_watcher;
    /*! By the names of their devices, such as event7. Owned by this object. */
    QHash<QString, Gamepad *> m_gamepads;
};

} // namespace DeviceSignIn
