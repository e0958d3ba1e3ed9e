// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/clock.h"

#include <QRandomGenerator>
#include <QSocketNotifier>

#include <algorithm>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>

namespace DeviceSignIn {

using std::chrono::milliseconds;

namespace {

milliseconds read(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1'000'000);
}

/*! An alarm by timerfd on CLOCK_BOOTTIME. QTimer's clock stops while the machine is suspended. */
class BootTimeAlarm : public Alarm
{
public:
    BootTimeAlarm()
        : m_descriptor(timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC))
        , m_notifier(m_descriptor, QSocketNotifier::Read)
    {
        if (m_descriptor < 0)
            qFatal("No timer can be had from the system");
        connect(&m_notifier, &QSocketNotifier::activated, this, &BootTimeAlarm::ring);
    }

    ~BootTimeAlarm() override
    {
        m_notifier.setEnabled(false);
        close(m_descriptor);
    }

    // A time of zero would disarm the timer, so a past time becomes the first moment after boot.
    void setFor(milliseconds time) override { arm(std::max(time, milliseconds(1))); }
    void stop() override { arm(milliseconds(0)); }

private:
    void arm(milliseconds time) const
    {
        itimerspec when = {};
        when.it_value.tv_sec = time.count() / 1000;
        when.it_value.tv_nsec = (time.count() % 1000) * 1'000'000;
        timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME, &when, nullptr);
    }

    void ring()
    {
        // If there is nothing to read, the alarm was stopped or moved after it had become due.
        quint64 count = 0;
        if (::read(m_descriptor, &count, sizeof count) == sizeof count)
            Q_EMIT rang();
    }

    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace

milliseconds SystemClock::now() const
{
    return read(CLOCK_BOOTTIME);
}

QDateTime SystemClock::utc() const
{
    return QDateTime::currentDateTimeUtc();
}

milliseconds SystemClock::suspended() const
{
    // CLOCK_BOOTTIME continues while the machine is suspended, and CLOCK_MONOTONIC stops.
    const auto running = read(CLOCK_MONOTONIC);
    return read(CLOCK_BOOTTIME) - running;
}

double SystemClock::jitter()
{
    return QRandomGenerator::system()->generateDouble();
}

std::unique_ptr<Alarm> SystemClock::createAlarm()
{
    return std::make_unique<BootTimeAlarm>();
}

} // namespace DeviceSignIn
