// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace DeviceSignIn {

class Clock;

/*!
    The time and date of a server, computed from the Date headers of its responses. Before the first
    of them it is this machine's time, which may be wrong by years.
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
    /*! The server's time minus this machine's. */
    std::chrono::milliseconds offset() const { return m_offset; }

private:
    const Clock *m_clock;
    std::chrono::milliseconds m_offset{0};
};

} // namespace DeviceSignIn
