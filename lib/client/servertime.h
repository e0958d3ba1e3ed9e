// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

class Clock;

/*!
    The time and date of a server, computed from the Date headers of its responses. Before the first
    of them it is this machine's time, which may be wrong by years. After it, a change of the system
    clock has no effect: a box without a battery often gets the right time after its first request.
*/
class ServerTime
{
public:
    /*! \a clock is not owned, and must outlive this object. */
    explicit ServerTime(const Clock *clock);

    /*!
        Corrects the time by the Date header of a response. A header that is missing or not credible
        changes nothing: see AuthorizationServer::serverTime().
    */
    void record(const QDateTime &dateHeader);
    /*! The current time of the server (UTC). */
    QDateTime now() const;
    /*! What is added to Clock::now() to get now(), as milliseconds since 1970. */
    std::chrono::milliseconds offset() const;

private:
    const Clock *m_clock;
    /*! The offset by the last Date header; none before the first one. */
    std::optional<std::chrono::milliseconds> m_offset;
};

} // namespace DeviceSignIn
