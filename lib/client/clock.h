// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace DeviceSignIn {

/*! A single-shot alarm of a Clock. Setting it again replaces the time set before. */
class DEVICESIGNIN_EXPORT Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! Rings when Clock::now() has reached \a time; soon if it has already, never from within
     * setFor(). */
    virtual void setFor(std::chrono::milliseconds time) = 0;
    /*! It does not ring any more, until it is set again. */
    virtual void stop() = 0;

Q_SIGNALS:
    /*! The time has come; once for each setFor(). */
    void rang();
};

/*! Time as the sign-in needs it. The app hands in SystemClock, a test one that it moves by hand. */
class DEVICESIGNIN_EXPORT Clock
{
public:
    virtual ~Clock() = default;

    /*! Milliseconds since some fixed moment; goes on while the machine is suspended. */
    virtual std::chrono::milliseconds now() const = 0;
    /*! The calendar's time, which may be wrong on a box without a battery. */
    virtual QDateTime utc() const = 0;
    /*!
        How long the machine has been suspended in all. Whoever finds it grown since last time knows
        that the machine slept, and that its connections may be dead.
    */
    virtual std::chrono::milliseconds suspended() const = 0;
    /*! A number in [0, 1), another on every box and each time: to spread moments with. */
    virtual double jitter() = 0;
    /*! One more alarm; all of them ring on the thread that made them. */
    virtual std::unique_ptr<Alarm> createAlarm() = 0;
};

/*! CLOCK_BOOTTIME, with alarms that ring right after a resume when their time came in between. */
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
