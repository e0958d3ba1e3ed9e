// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "gamepad.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cmath>
#include <unistd.h>
#include <utility>

namespace DeviceSignIn {

namespace {

// A stick counts as pointing in a direction from the first value on, until it is below the second
// one. With a single value, a stick that trembles would press and release all the time.
constexpr double pointsFrom = 0.6;
constexpr double pointsUntil = 0.4;
// A stick between two directions keeps its direction until it points so much more in the other one.
constexpr double clearlyMore = 0.25;

/*!
    Whether \a code is that of a button of a gamepad or a joystick. Others come as keys, by the
    compositor.
*/
bool isGamepadButton(quint16 code)
{
    return (code >= BTN_JOYSTICK && code < BTN_DIGI)
           || (code >= BTN_DPAD_UP && code <= BTN_DPAD_RIGHT);
}

/*! Converts the \a value of an axis to the range from -1 to 1. */
double normalized(int value, const AxisRange &range)
{
    if (range.maximum <= range.minimum)
        return 0;
    return (2.0 * value - range.minimum - range.maximum) / (double(range.maximum) - range.minimum);
}

quint64 timeOf(const input_event &event)
{
    return quint64(event.input_event_sec) * 1000 + quint64(event.input_event_usec) / 1000;
}

} // namespace

Gamepad::Gamepad(int descriptor, const AxisRange &xRange, const AxisRange &yRange, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_xRange(xRange)
    , m_yRange(yRange)
{
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Gamepad::readEvents);
}

Gamepad::~Gamepad()
{
    close(m_descriptor);
}

void Gamepad::readEvents()
{
    std::array<input_event, 64> events{};
    const ssize_t size = read(m_descriptor, events.data(), sizeof events);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    // A device that is unplugged yields the error ENODEV.
    if (size < ssize_t(sizeof(input_event))) {
        handleRemoval();
        return;
    }
    for (size_t i = 0; i < size_t(size) / sizeof(input_event); ++i)
        handle(events.at(i));
}

void Gamepad::handle(const input_event &event)
{
    m_time = timeOf(event);
    if (event.type == EV_SYN) {
        if (event.code == SYN_DROPPED) {
            m_skipping = true;
            releaseAll();
        } else if (event.code == SYN_REPORT && !std::exchange(m_skipping, false)) {
            pointStick();
        }
    } else if (m_skipping) {
        return;
    } else if (event.type == EV_ABS) {
        handleAxis(event.code, event.value);
    } else if (event.type == EV_KEY && isGamepadButton(event.code) && event.value != 2) {
        // 2 is a repeat of the kernel: the pages have their own.
        setPressed(event.code, event.value != 0);
    }
}

void Gamepad::handleAxis(quint16 axis, int value)
{
    switch (axis) {
    case ABS_HAT0X:
        setHat(BTN_DPAD_LEFT, BTN_DPAD_RIGHT, value);
        break;
    case ABS_HAT0Y:
        setHat(BTN_DPAD_UP, BTN_DPAD_DOWN, value);
        break;
    case ABS_X:
        m_x = normalized(value, m_xRange);
        break;
    case ABS_Y:
        m_y = normalized(value, m_yRange);
        break;
    default:
        break;
    }
}

void Gamepad::setHat(quint32 negativeKey, quint32 positiveKey, int value)
{
    setPressed(value < 0 ? positiveKey : negativeKey, false);
    setPressed(value > 0 ? positiveKey : negativeKey, value != 0);
    if (value == 0)
        setPressed(positiveKey, false);
}

/*! How far the stick points in \a direction, at most 1; negative if it points away from it. */
double Gamepad::stickAlong(quint32 direction) const
{
    switch (direction) {
    case BTN_DPAD_LEFT:
        return -m_x;
    case BTN_DPAD_RIGHT:
        return m_x;
    case BTN_DPAD_UP:
        return -m_y;
    default:
        return m_y;
    }
}

/*! Presses or releases the direction in which the stick points now. */
void Gamepad::pointStick()
{
    const bool isHorizontal = std::abs(m_x) >= std::abs(m_y);
    const quint32 direction = isHorizontal ? (m_x < 0 ? BTN_DPAD_LEFT : BTN_DPAD_RIGHT)
                                           : (m_y < 0 ? BTN_DPAD_UP : BTN_DPAD_DOWN);
    const double current = stickAlong(direction);
    if (m_stick != 0) {
        const double previous = stickAlong(m_stick);
        if (previous >= pointsUntil && current - previous < clearlyMore)
            return;
    }
    const quint32 before = std::exchange(m_stick, current >= pointsFrom ? direction : 0);
    if (before == m_stick)
        return;
    if (before != 0)
        setPressed(before, false);
    if (m_stick != 0)
        setPressed(m_stick, true);
}

void Gamepad::setPressed(quint32 kernelCode, bool isPressed)
{
    if (m_pressed.contains(kernelCode) == isPressed)
        return;
    if (isPressed)
        m_pressed.insert(kernelCode);
    else
        m_pressed.remove(kernelCode);
    Q_EMIT keyChanged(kernelCode, isPressed, m_time);
}

void Gamepad::releaseAll()
{
    m_x = 0;
    m_y = 0;
    m_stick = 0;
    const QSet<quint32> held = m_pressed;
    for (const quint32 code : held)
        setPressed(code, false);
}

void Gamepad::handleRemoval()
{
    findChild<QSocketNotifier *>()->setEnabled(false);
    releaseAll();
    Q_EMIT lost();
}

} // namespace DeviceSignIn
