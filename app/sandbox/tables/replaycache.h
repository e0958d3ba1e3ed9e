// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/crypto.h"

#include <QQueue>
#include <QSet>

#include <chrono>
#include <utility>

namespace DeviceSignIn {

/*!
    The ids of JWTs that were used, so that repeated ones can be rejected. It has no clock; the
    current time is an argument.

    Only hashes of the ids are kept, because a client chooses their length. If the cache is full,
    the oldest id is forgotten. The alternative, to refuse new ids, would let anybody prevent all
    other clients from proving who they are.
*/
class ReplayCache
{
public:
    using Time = std::chrono::milliseconds;

    static constexpr qsizetype maximum = 10000;

    /*! Keeps each id for the time \a lifetime. */
    explicit ReplayCache(Time lifetime)
        : m_lifetime(lifetime)
    {}

    /*! Adds \a id. Returns false if it was added before, and is still kept. */
    bool insert(const QByteArray &id, Time now)
    {
        while (!m_byAge.isEmpty() && m_byAge.head().second <= now)
            m_ids.remove(m_byAge.dequeue().first);
        const QByteArray hash = sha256(id);
        if (m_ids.contains(hash))
            return false;
        if (m_byAge.size() >= maximum)
            m_ids.remove(m_byAge.dequeue().first);
        m_ids.insert(hash);
        m_byAge.enqueue({hash, now + m_lifetime});
        return true;
    }

    qsizetype count() const { return m_ids.size(); }

private:
    Time m_lifetime;
    QSet<QByteArray> m_ids;
    /*! The ids with the times until which they are kept, oldest first. */
    QQueue<std::pair<QByteArray, Time>> m_byAge;
};

} // namespace DeviceSignIn
