// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/refreshbackoff.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {
constexpr milliseconds shortest = seconds(2);
/*! Somebody may stand before the box who has just plugged the cable in again. */
constexpr milliseconds longest = seconds(60);
/*! A server may ask for more than that, but not for a day. */
constexpr seconds longestRetryAfter(3600);
} // namespace

void RefreshBackOff::failed(const Failure &failure, std::optional<seconds> retryAfter,
                            milliseconds now, double jitter)
{
    m_failure = failure;
    const milliseconds own = std::min(longest, shortest * (1 << std::min(m_count, 10)));
    const milliseconds asked = std::min(retryAfter.value_or(seconds(0)), longestRetryAfter);
    const milliseconds wait = std::max(own, asked);
    m_until = now + wait + std::chrono::duration_cast<milliseconds>(wait * jitter / 2);
    ++m_count;
}

void RefreshBackOff::networkIsBack()
{
    if (m_failure.reason != Reason::ServerBusy)
        succeeded();
}

} // namespace DeviceSignIn
