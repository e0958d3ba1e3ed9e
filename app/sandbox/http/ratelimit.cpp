// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/ratelimit.h"

namespace DeviceSignIn {

std::chrono::seconds RateLimit::take(Time now)
{
    if (m_count == 0)
        return std::chrono::seconds(0);
    m_taken.removeIf([&](Time taken) { return now - taken >= m_time; });
    if (m_taken.size() >= m_count)
        return std::chrono::ceil<std::chrono::seconds>(m_taken.first() + m_time - now);
    m_taken.append(now);
    return std::chrono::seconds(0);
}

} // namespace DeviceSignIn
