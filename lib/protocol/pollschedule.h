// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    When to poll next. Pure arithmetic: the time is an argument, in milliseconds of any one clock.

    Two things are kept apart. The protocol interval comes from the server and only ever grows
    (RFC 8628, section 3.5). The back-off after a broken connection doubles on its own and is
    forgotten with the next answer.

    The last poll falls one second before the code dies, so that an approval at the last moment is
    not lost; the gap before it is stretched rather than made shorter than the interval.
*/
class PollSchedule
{
public:
    using Time = std::chrono::milliseconds;

    /*!
        \a asked is when the device authorization request was sent: the server's count can't have
        begun before. \a answered is when its answer was read.
    */
    PollSchedule(Time asked, Time answered, std::chrono::seconds lifetime,
                 std::chrono::seconds interval);

    /*! Authorization pending: wait one interval from \a now. */
    void pending(Time now);
    /*! Five seconds more from now on, or \a proposed if that is longer. */
    void slowDown(Time now, std::optional<std::chrono::seconds> proposed,
                  std::optional<std::chrono::seconds> retryAfter);
    /*! No answer of the server: back off. */
    void noAnswer(Time now, std::optional<std::chrono::seconds> retryAfter);

    /*! When to send the next poll; none when the last one has been answered. */
    std::optional<Time> nextPoll() const { return m_next; }
    Time expiry() const { return m_expiry; }
    std::chrono::seconds interval() const { return m_interval; }

private:
    void scheduleAfter(Time now, Time delay);

    Time m_expiry;
    Time m_lastPoll;
    std::chrono::seconds m_interval;
    int m_failures = 0;
    std::optional<Time> m_next;
};

} // namespace DeviceSignIn
