// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "gamepads.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QKeyEvent>

#include <ctime>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The difference between the kernel's code of a key and a native scan code: see KeyMap. */
constexpr quint32 scanCodeOffset = 8;

AxisRange rangeOf(int descriptor, uint axis)
{
    input_absinfo info{};
    if (ioctl(descriptor, EVIOCGABS(axis), &info) < 0)
        return {};
    return {info.minimum, info.maximum};
}

} // namespace

bool listsKey(const QByteArray &capabilities, uint code)
{
    constexpr uint bitsInWord = sizeof(long) * 8;
    const QList<QByteArray> words = capabilities.simplified().split(' ');
    const qsizetype place = words.size() - 1 - qsizetype(code / bitsInWord);
    if (place < 0)
        return false;
    const ulong word = words.at(place).toULong(nullptr, 16);
    return (word >> (code % bitsInWord) & 1UL) != 0;
}

Gamepads::Gamepads(QWindow *window, QString devices, QString classes)
    : QObject(window)
    , m_window(window)
    , m_devices(std::move(devices))
    , m_classes(std::move(classes))
{
    // The folder also changes when udev gives a user the right to read a new device.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Gamepads::findGamepads);
    if (QDir(m_devices).exists())
        m_watcher.addPath(m_devices);
    findGamepads();
}

void Gamepads::findGamepads()
{
    // Entries of the type System are devices.
    const QStringList names =
        QDir(m_devices).entryList({QStringLiteral("event*")}, QDir::Files | QDir::System);
    for (const QString &name : names) {
        if (!m_gamepads.contains(name) && isGamepad(name))
            open(name);
    }
}

/*!
    Whether the device has the first button of a gamepad or of a joystick. SDL and udev go by the
    same buttons.
*/
bool Gamepads::isGamepad(const QString &name) const
{
    QFile file(QStringLiteral("%1/%2/device/capabilities/key").arg(m_classes, name));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray keys = file.readAll();
    return listsKey(keys, BTN_GAMEPAD) || listsKey(keys, BTN_JOYSTICK);
}

void Gamepads::open(const QString &name)
{
    const QByteArray path = QFile::encodeName(m_devices + QLatin1Char('/') + name);
    const int descriptor = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return;
    // By default the kernel uses the time of day, which may be set meanwhile.
    int clock = CLOCK_MONOTONIC;
    ioctl(descriptor, EVIOCSCLOCKID, &clock);
    auto *gamepad =
        new Gamepad(descriptor, rangeOf(descriptor, ABS_X), rangeOf(descriptor, ABS_Y), this);
    m_gamepads.insert(name, gamepad);
    connect(gamepad, &Gamepad::keyChanged, this, &Gamepads::sendKey);
    connect(gamepad, &Gamepad::lost, this, [this, name] {
        m_gamepads.take(name)->deleteLater();
        // Another device may have got the same name already.
        findGamepads();
    });
}

void Gamepads::sendKey(quint32 kernelCode, bool isPressed, quint64 time)
{
    // Another window, such as a game, may have the focus. It gets the events by itself.
    if (!m_window->isActive() && isPressed)
        return;
    QKeyEvent event(isPressed ? QEvent::KeyPress : QEvent::KeyRelease, 0, Qt::NoModifier,
                    kernelCode + scanCodeOffset, 0, 0);
    event.setTimestamp(time);
    QCoreApplication::sendEvent(m_window, &event);
}

} // namespace DeviceSignIn
