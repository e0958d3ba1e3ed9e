// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QList>
#include <QTimeZone>

namespace DeviceSignIn {

class ManualAlarm;

/*! A clock that stands still until a test moves it. */
class ManualClock : public Clock
{
public:
    std::chrono::milliseconds now() const override { return m_now; }
    QDateTime utc() const override { return m_utc; }
    std::chrono::milliseconds suspended() const override { return m_suspended; }
    double jitter() override { return m_jitter; }
    std::unique_ptr<Alarm> createAlarm() override;

    /*! Goes on by \a time; alarms due on the way ring in their order, each at its own moment. */
    void advance(std::chrono::milliseconds time);
    /*! As after a suspend: \a time has passed at once, then whatever is due rings. */
    void leap(std::chrono::milliseconds time);
    /*! The calendar alone is set, as by NTP or by a person. */
    void setUtc(const QDateTime &utc) { m_utc = utc; }
    /*! What jitter() says from now on; 0 before. */
    void setJitter(double jitter) { m_jitter = jitter; }

    /*! When the next alarm would ring; none when none is set. */
    std::optional<std::chrono::milliseconds> nextAlarm() const;

private:
    friend class ManualAlarm;

    ManualAlarm *earliest() const;
    void ringWhatIsDue(std::chrono::milliseconds until);

    std::chrono::milliseconds m_now{1'000'000};
    QDateTime m_utc = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    std::chrono::milliseconds m_suspended{0};
    double m_jitter = 0;
    QList<ManualAlarm *> m_alarms;
};

} // namespace DeviceSignIn
