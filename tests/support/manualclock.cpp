// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"

#include <algorithm>

namespace DeviceSignIn {

class ManualAlarm : public Alarm
{
public:
    explicit ManualAlarm(ManualClock *clock)
        : m_clock(clock)
    {
        m_clock->m_alarms.append(this);
    }
    ~ManualAlarm() override { m_clock->m_alarms.removeOne(this); }

    void setFor(std::chrono::milliseconds time) override { m_time = time; }
    void stop() override { m_time.reset(); }

    std::optional<std::chrono::milliseconds> time() const { return m_time; }
    void ring()
    {
        m_time.reset();
        Q_EMIT rang();
    }

private:
    ManualClock *m_clock;
    std::optional<std::chrono::milliseconds> m_time;
};

std::unique_ptr<Alarm> ManualClock::createAlarm()
{
    return std::make_unique<ManualAlarm>(this);
}

void ManualClock::advance(std::chrono::milliseconds time)
{
    const auto until = m_now + time;
    ringDueAlarms(until);
    m_utc = m_utc.addMSecs((until - m_now).count());
    m_now = until;
}

void ManualClock::leap(std::chrono::milliseconds time)
{
    m_now += time;
    m_suspended += time;
    m_utc = m_utc.addMSecs(time.count());
    ringDueAlarms(m_now);
}

std::optional<std::chrono::milliseconds> ManualClock::nextAlarm() const
{
    const auto *alarm = earliest();
    return alarm ? alarm->time() : std::nullopt;
}

ManualAlarm *ManualClock::earliest() const
{
    ManualAlarm *found = nullptr;
    for (auto *alarm : m_alarms) {
        if (alarm->time() && (!found || *alarm->time() < *found->time()))
            found = alarm;
    }
    return found;
}

void ManualClock::ringDueAlarms(std::chrono::milliseconds until)
{
    for (auto *alarm = earliest(); alarm && *alarm->time() <= until; alarm = earliest()) {
        const auto time = std::max(m_now, *alarm->time());
        m_utc = m_utc.addMSecs((time - m_now).count());
        m_now = time;
        alarm->ring();
    }
}

} // namespace DeviceSignIn
