// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>

#include <chrono>

namespace DeviceSignIn {

/*! Remembers the names of things that may be shown only once. Pure: time is an argument. */
class ReplayGuard
{
public:
    using Time = std::chrono::milliseconds;

    /*! Whether \a name is new; it is remembered until \a end. */
    bool admits(const QByteArray &name, Time now, Time end)
    {
        m_seen.removeIf([&](const auto &seen) { return seen.value() <= now; });
        if (m_seen.contains(name))
            return false;
        m_seen.insert(name, end);
        return true;
    }

private:
    QHash<QByteArray, Time> m_seen;
};

} // namespace DeviceSignIn
