// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>

#include <chrono>

namespace DeviceSignIn {

/*!
    The ids of JWTs that were used, so that repeated ones can be rejected. It has no clock; the
    current time is an argument.
*/
class ReplayCache
{
public:
    using Time = std::chrono::milliseconds;

    /*! Adds \a id, which is kept until the time \a expiry. Returns false if it was added before. */
    bool insert(const QByteArray &id, Time now, Time expiry)
    {
        m_expiries.removeIf([&](const auto &entry) { return entry.value() <= now; });
        if (m_expiries.contains(id))
            return false;
        m_expiries.insert(id, expiry);
        return true;
    }

private:
    QHash<QByteArray, Time> m_expiries;
};

} // namespace DeviceSignIn
