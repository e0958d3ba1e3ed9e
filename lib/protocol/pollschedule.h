// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    When to poll next. Pure arithmetic: the time is an argument, in milliseconds of any one clock,
    and so is the jitter, a number in [0, 1) that is another on every box.

    Two things are kept apart. The protocol interval comes from the server and only ever grows
    (RFC 8628, section 3.5). The back-off after a broken connection doubles on its own and is
    forgotten with the next answer. Jitter makes both longer, never shorter: an interval by little,
    since a person waits; a back-off by up to its double, so that a fleet that has lost its server
    comes back spread out.

    The last poll falls one second before the code dies, so that an approval at the last moment is
    not lost; the gap before it is stretched rather than made shorter than the interval. Only where
    the code lives shorter than one interval does its one poll come earlier.
*/
class PollSchedule
{
public:
    using Time = std::chrono::milliseconds;

    /*!
        \a asked is when the device authorization request was sent: the server's count can't have
        begun before. \a answered is when its answer was read: some servers find even the first
        poll too early before one interval is over.
    */
    PollSchedule(Time asked, Time answered, std::chrono::seconds lifetime,
                 std::chrono::seconds interval, double jitter);

    // What an answer read at \a now means. The interval counts from there: a server that counts
    // from the end of its own work (Auth0) finds no poll too early.

    /*! Authorization pending: wait one interval. */
    void pending(Time now, double jitter);
    /*!
        A longer interval from now on: five seconds more (RFC 8628, section 3.5), or \a proposed if
        that is longer. A server that says so again and again sees our clock run fast, as clocks of
        virtual machines do: then the interval grows by a factor until it stops.
    */
    void slowDown(Time now, std::optional<std::chrono::seconds> proposed,
                  std::optional<std::chrono::seconds> retryAfter, double jitter);
    /*! No answer of the server: back off. */
    void noAnswer(Time now, std::optional<std::chrono::seconds> retryAfter, double jitter);

    /*!
        The network is another one, or back: what was learned about the old one is forgotten, and
        the next poll comes as soon as the interval and the server's Retry-After allow, counted
        from the last answer and from \a sent, when the last poll was.
    */
    void connectionRenewed(Time now, std::optional<Time> sent, double jitter);

    /*! When to send the next poll; none when there is none to come before the end. */
    std::optional<Time> nextPoll() const { return m_next; }
    Time lastPoll() const { return m_lastPoll; }
    /*! Before this moment the server does not want to be asked: its Retry-After, or one interval. */
    Time earliestByServer() const { return m_earliestByServer; }
    Time expiry() const { return m_expiry; }
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
    /*! One interval after the last answer: no poll comes before. */
    Time m_earliest{0};
    /*! The same, or later where the server asked for more. */
    Time m_earliestByServer{0};
    std::optional<Time> m_next;
};

} // namespace DeviceSignIn
