// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QList>
#include <QTimeZone>

namespace DeviceSignIn {

class ManualAlarm;

/*! A clock that a test moves by hand. */
class ManualClock : public Clock
{
public:
    std::chrono::milliseconds now() const override { return m_now; }
    QDateTime utc() const override { return m_utc; }
    std::chrono::milliseconds suspended() const override { return m_suspended; }
    double jitter() override { return m_jitter; }
    std::unique_ptr<Alarm> createAlarm() override;

    /*! Lets \a time pass. Alarms that become due ring in their order, each at its own moment. */
    void advance(std::chrono::milliseconds time);
    /*! Lets \a time pass in one step, as during a suspend, then rings all alarms that are due. */
    void leap(std::chrono::milliseconds time);
    /*! Sets the system clock alone, as NTP or a person does. */
    void setUtc(const QDateTime &utc) { m_utc = utc; }
    /*! Sets what jitter() returns; it is 0 at first. */
    void setJitter(double jitter) { m_jitter = jitter; }

    /*! When the next alarm will ring; none if no alarm is set. */
    std::optional<std::chrono::milliseconds> nextAlarm() const;

private:
    friend class ManualAlarm;

    ManualAlarm *earliest() const;
    void ringDueAlarms(std::chrono::milliseconds until);

    std::chrono::milliseconds m_now{1'000'000};
    QDateTime m_utc = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    std::chrono::milliseconds m_suspended{0};
    double m_jitter = 0;
    QList<ManualAlarm *> m_alarms;
};

} // namespace DeviceSignIn
