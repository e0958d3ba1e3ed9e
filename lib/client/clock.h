// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace DeviceSignIn {

/*! A single-shot alarm of a Clock. Setting it again replaces the time that was set before. */
class DEVICESIGNIN_EXPORT Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*!
        Rings once Clock::now() has reached \a time. If that is in the past, it rings soon, but never
        from within setFor().
    */
    virtual void setFor(std::chrono::milliseconds time) = 0;
    /*! The alarm does not ring until it is set again. */
    virtual void stop() = 0;

Q_SIGNALS:
    /*! Emitted once for each setFor(). */
    void rang();
};

/*!
    The time, as a sign-in needs it. An application hands in a SystemClock; a test hands in one that
    it moves by hand.
*/
class DEVICESIGNIN_EXPORT Clock
{
public:
    virtual ~Clock() = default;

    /*! Milliseconds since some fixed moment. They go on while the machine is suspended. */
    virtual std::chrono::milliseconds now() const = 0;
    /*! The calendar time (UTC). It may be wrong, as on a machine without a battery. */
    virtual QDateTime utc() const = 0;
    /*!
        How long the machine has been suspended in all. If this has grown since the last look, the
        machine has slept, and its connections may be dead.
    */
    virtual std::chrono::milliseconds suspended() const = 0;
    /*! A random number in [0, 1), used to keep many machines from acting at the same moment. */
    virtual double jitter() = 0;
    /*! Creates an alarm that rings on the thread that created it. */
    virtual std::unique_ptr<Alarm> createAlarm() = 0;
};

/*!
    The clock of the system: CLOCK_BOOTTIME. An alarm whose time came while the machine was suspended
    rings right after it has resumed. If the system gives no timer for that, a warning is written to the
    logging category \c devicesignin.client, and the alarm is late by the time of the suspension.
*/
class DEVICESIGNIN_EXPORT SystemClock : public Clock
{
public:
    std::chrono::milliseconds now() const override;
    QDateTime utc() const override;
    std::chrono::milliseconds suspended() const override;
    double jitter() override;
    std::unique_ptr<Alarm> createAlarm() override;
};

} // namespace DeviceSignIn
