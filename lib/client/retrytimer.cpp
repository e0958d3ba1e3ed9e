// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/retrytimer.h"

#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

RetryTimer::RetryTimer(BackOff backOff, Clock *clock)
    : m_clock(clock)
    , m_backOff(std::move(backOff))
    , m_alarm(clock->createAlarm())
{
    connect(m_alarm.get(), &Alarm::rang, this, [this] {
        m_isWaiting = false;
        Q_EMIT due();
    });
}

RetryTimer::~RetryTimer() = default;

void RetryTimer::retryLater(const Failure &failure, std::optional<seconds> retryAfter)
{
    m_backOff.failed(failure, retryAfter, m_clock->now(), m_clock->jitter());
    waitUntil(m_backOff.until());
}

void RetryTimer::waitFor(milliseconds time)
{
    waitUntil(m_clock->now() + time);
}

void RetryTimer::networkIsBack()
{
    if (m_backOff.networkIsBack())
        waitFor(milliseconds(0));
}

void RetryTimer::stop()
{
    m_isWaiting = false;
    m_alarm->stop();
}

void RetryTimer::reset()
{
    stop();
    m_backOff.reset();
}

void RetryTimer::waitUntil(milliseconds time)
{
    m_isWaiting = true;
    m_alarm->setFor(time);
}

} // namespace DeviceSignIn
