// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <ctime>
#include <memory>

namespace DeviceSignIn {

/*!
    Converts a time of the C library without overflow, even where its seconds are an integer of 32
    bits.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::chrono::milliseconds toMilliseconds(const timespec &time);

/*! A single-shot alarm of a Clock. Setting it again replaces the time that was set before. */
class DEVICESIGNIN_PRIVATE_EXPORT Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*!
        Rings as soon as Clock::now() has reached \a time. If \a time is in the past, the alarm
        rings from the event loop soon, and never from within setFor().
    */
    virtual void setFor(std::chrono::milliseconds time) = 0;
    /*! Stops the alarm. It does not ring until setFor() is called again. */
    virtual void stop() = 0;

Q_SIGNALS:
    /*! Emitted once for each setFor() that was not replaced or stopped before its time. */
    void rang();
};

/*!
    A source of time and of random delays. An application passes a SystemClock; a test passes a
    clock that it sets itself.
*/
class DEVICESIGNIN_PRIVATE_EXPORT Clock
{
public:
    virtual ~Clock() = default;

    /*! Milliseconds since a fixed moment. The count continues while the machine is suspended. */
    virtual std::chrono::milliseconds now() const = 0;
    /*!
        The time of the system clock (UTC). It may be wrong, for example on a machine whose clock
        has no battery.
    */
    virtual QDateTime utc() const = 0;
    /*!
        The total time for which the machine has been suspended, in milliseconds. If it has grown
        since the last call, connections may have been dropped in the meantime.
    */
    virtual std::chrono::milliseconds suspended() const = 0;
    /*! A random number in [0, 1), used to keep many machines from acting at the same moment. */
    virtual double jitter() = 0;
    /*! Creates an alarm, which rings on the calling thread. That thread needs an event loop. */
    virtual std::unique_ptr<Alarm> createAlarm() = 0;
};

/*!
    The clock of the system: CLOCK_BOOTTIME. An alarm whose time came while the machine was
    suspended rings right after it has resumed. If the system gives no timer for that, a warning is
    written to the logging category \c devicesignin.client, and the alarm is late by the time of the
    suspension.
*/
class DEVICESIGNIN_PRIVATE_EXPORT SystemClock : public Clock
{
public:
    std::chrono::milliseconds now() const override;
    QDateTime utc() const override;
    std::chrono::milliseconds suspended() const override;
    double jitter() override;
    std::unique_ptr<Alarm> createAlarm() override;
};

} // namespace DeviceSignIn
