// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    Computes the time of the next poll. It has no clock: times are arguments, in milliseconds of one
    clock. The jitter is also an argument, a random number in [0, 1).

    There are two separate delays. The interval of the protocol comes from the server and only
    becomes longer (RFC 8628, section 3.5). The back-off after a poll without a usable response
    doubles each time, up to a minute, and is reset by \c authorization_pending, by \c slow_down and
    by connectionsLost(). Jitter makes both longer: an interval by at most a tenth and at most two
    seconds, because a person is waiting; a back-off by up to its own length, so that devices that
    lost a server together do not all return at one moment.

    The last poll is sent one second before the code expires, so that a late approval is not missed.
    The pause before it may be longer than the interval but not shorter. A code that expires before
    the first interval is over is polled once, shortly before its end.
*/
class PollSchedule
{
public:
    using Time = std::chrono::milliseconds;

    /*!
        \a requested is the time at which the device authorization request was sent: the lifetime
        can't have begun before. \a received is the time at which its response was read: the first
        poll comes one interval later, because some servers refuse an earlier one.
    */
    PollSchedule(Time requested, Time received, std::chrono::seconds lifetime,
                 std::chrono::seconds interval, double jitter);

    // The next functions record what happened at the time now. The interval is counted from that
    // time, so that polls are not too early for a server that counts from its own response (Auth0).

    /*! The response was \c authorization_pending: the next poll comes after one interval. */
    void pending(Time now, double jitter);
    /*!
        The response was \c slow_down: the interval becomes five seconds longer (RFC 8628,
        section 3.5), or as long as \a proposed if that is longer. From the fourth such response
        in a row on, this machine's clock is assumed to run too fast, as in some virtual machines,
        and each one makes the interval longer by at least a half.
    */
    void slowDown(Time now, std::optional<std::chrono::seconds> proposed,
                  std::optional<std::chrono::seconds> retryAfter, double jitter);
    /*!
        There was no usable response: the server could not be reached or was busy, or something else
        responded, such as a captive portal, or the response was a redirect. The next poll comes
        after a back-off, or after \a retryAfter if that is longer.
    */
    void noResponse(Time now, std::optional<std::chrono::seconds> retryAfter, double jitter);

    /*!
        The network has changed or has come back: the back-off is reset, and the next poll comes as
        soon as the interval and the server's Retry-After allow, counted from the last response and
        from \a sent, the time of the last poll.
    */
    void connectionsLost(Time now, std::optional<Time> sent, double jitter);

    /*! The time of the next poll; none if there is none before the code expires. */
    std::optional<Time> nextPoll() const { return m_next; }
    /*! The latest time at which a poll is useful: shortly before the code expires. */
    Time lastPoll() const { return m_lastPoll; }
    /*!
        The earliest time at which the server accepts a poll: after its Retry-After, or one
        interval.
    */
    Time earliestByServer() const { return m_earliestByServer; }
    /*! The time at which the code expires. */
    Time expiry() const { return m_expiry; }
    /*! The current interval of the protocol, including all extensions by \c slow_down. */
    std::chrono::seconds interval() const { return m_interval; }

private:
    void scheduleAfter(Time now, Time delay, std::optional<std::chrono::seconds> retryAfter,
                       Time jitter);
    void schedule(Time wanted);

    Time m_expiry;
    Time m_lastPoll;
    std::chrono::seconds m_interval;
    int m_slowDownsInARow = 0;
    int m_failures = 0;
    /*! One interval after the last response: the earliest time that the protocol allows. */
    Time m_earliest{0};
    /*!
        The later one of m_earliest and the end of the pause that the server required (Retry-After).
    */
    Time m_earliestByServer{0};
    std::optional<Time> m_next;
};

} // namespace DeviceSignIn
