// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/ratelimit.h"

namespace DeviceSignIn {

std::chrono::seconds RateLimit::tryAdd(Time now)
{
    if (m_count == 0)
        return std::chrono::seconds(0);
    m_events.removeIf([&](Time event) { return now - event >= m_period; });
    if (m_events.size() >= m_count)
        return std::chrono::ceil<std::chrono::seconds>(m_events.first() + m_period - now);
    m_events.append(now);
    return std::chrono::seconds(0);
}

} // namespace DeviceSignIn
