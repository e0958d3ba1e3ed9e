// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/clock.h"

#include "client/clientlog.h"

#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <cstring>
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
    return toMilliseconds(time);
}

/*! An alarm by timerfd on CLOCK_BOOTTIME. QTimer's clock stops while the machine is suspended. */
class BootTimeAlarm : public Alarm
{
public:
    /*! Takes the ownership of \a descriptor, a timerfd on CLOCK_BOOTTIME. */
    explicit BootTimeAlarm(int descriptor)
        : m_descriptor(descriptor)
        , m_notifier(descriptor, QSocketNotifier::Read)
    {
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
    // Not const, because it changes when the alarm rings.
    // NOLINTNEXTLINE(readability-make-member-function-const)
    void arm(milliseconds time)
    {
        itimerspec when = {};
        when.it_value.tv_sec = time_t(time.count() / 1000);
        when.it_value.tv_nsec = long(time.count() % 1000) * 1'000'000;
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

/*!
    An alarm by QTimer on CLOCK_MONOTONIC, for a system that gives no timerfd, as when the process
    has too many open files. It rings late by the time for which the machine is suspended meanwhile.
*/
class MonotonicAlarm : public Alarm
{
public:
    MonotonicAlarm()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &MonotonicAlarm::ring);
    }

    void setFor(milliseconds time) override
    {
        m_time = time;
        // The interval of a QTimer is an int. ring() sets the timer again if the time has not come
        // yet.
        constexpr milliseconds longest = std::chrono::hours(24);
        m_timer.start(std::clamp(time - read(CLOCK_BOOTTIME), milliseconds(0), longest));
    }
    void stop() override { m_timer.stop(); }

private:
    void ring()
    {
        if (read(CLOCK_BOOTTIME) < m_time)
            setFor(m_time);
        else
            Q_EMIT rang();
    }

    QTimer m_timer;
    milliseconds m_time{0};
};

} // namespace

milliseconds toMilliseconds(const timespec &time)
{
    const std::chrono::nanoseconds part(time.tv_nsec);
    return std::chrono::seconds(time.tv_sec) + std::chrono::duration_cast<milliseconds>(part);
}

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
    const int descriptor = timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (descriptor >= 0)
        return std::make_unique<BootTimeAlarm>(descriptor);
    qCWarning(
        clientLog,
        "The system gives no timer (%s): an alarm may ring late after the machine was suspended",
        std::strerror(errno));
    return std::make_unique<MonotonicAlarm>();
}

} // namespace DeviceSignIn
