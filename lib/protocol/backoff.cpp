// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/backoff.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

BackOff::BackOff(Time shortest, Time longest)
    : m_shortest(shortest)
    , m_longest(longest)
{}

BackOff BackOff::forStore()
{
    return BackOff(seconds(1), seconds(60));
}

void BackOff::failed(const Failure &failure, std::optional<seconds> retryAfter, Time now,
                     double jitter)
{
    m_failure = failure;
    const Time own = std::min(m_longest, m_shortest * (1 << std::min(m_count, 10)));
    const Time pause = std::min(retryAfter.value_or(seconds(0)), longestRetryAfter);
    const Time wait = std::max(own, pause);
    const Time spread = std::chrono::floor<Time>(std::min(wait, m_longest) * jitter / 2);
    m_until = now + wait + spread;
    ++m_count;
}

void BackOff::reset()
{
    *this = BackOff(m_shortest, m_longest);
}

bool BackOff::networkIsBack()
{
    if (m_failure.reason == Reason::ServerBusy)
        return false;
    reset();
    return true;
}

} // namespace DeviceSignIn
