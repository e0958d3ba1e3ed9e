// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSet>

#include <linux/input.h>

namespace DeviceSignIn {

/*!
    The least and the greatest value of an axis. Both are 0 if the device does not have that axis.
*/
struct AxisRange
{
    int minimum = 0;
    int maximum = 0;
};

/*!
    Reads the events of one gamepad from the kernel, and reports its buttons and directions as keys.

    Buttons have the kernel's codes (BTN_SOUTH and so on). The directions of the cross and of the
    left stick all have those of a cross that consists of buttons (BTN_DPAD_UP and so on), whether
    the kernel reports them as buttons or as axes. A stick points in at most one direction at a
    time.
*/
class Gamepad : public QObject
{
    Q_OBJECT

public:
    /*!
        Takes over \a descriptor, a file without blocking that yields \c input_event structures.
        \a xRange and \a yRange are the ranges of the axes ABS_X and ABS_Y.
    */
    Gamepad(int descriptor, const AxisRange &xRange, const AxisRange &yRange,
            QObject *parent = nullptr);
    ~Gamepad() override;

Q_SIGNALS:
    /*! A key is pressed or released. \a time is that of the kernel, in milliseconds. */
    void keyChanged(quint32 kernelCode, bool isPressed, quint64 time);
    /*! The device is gone. The keys that were held have been released. */
    void lost();

private:
    void readEvents();
    void handle(const input_event &event);
    void handleAxis(quint16 axis, int value);
    double stickAlong(quint32 direction) const;
    void pointStick();
    void setHat(quint32 negativeKey, quint32 positiveKey, int value);
    void setPressed(quint32 kernelCode, bool isPressed);
    void releaseAll();
    void handleRemoval();

    int m_descriptor;
    AxisRange m_xRange;
    AxisRange m_yRange;
    // Where the stick is, from -1 to 1.
    double m_x = 0;
    double m_y = 0;
    /*! The direction in which the stick points; 0 if in none. */
    quint32 m_stick = 0;
    QSet<quint32> m_pressed;
    /*! The time of the event that is being handled. */
    quint64 m_time = 0;
    /*! Whether events were lost, so that those until the next SYN_REPORT are ignored. */
    bool m_skipping = false;
};

} // namespace DeviceSignIn
