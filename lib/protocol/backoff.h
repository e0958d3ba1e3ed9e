// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    The longest Retry-After that is respected. It is longer than the longest wait of a BackOff,
    because a server under repair may need that, but limited, because a wrong value must not stop
    the client for a day.
*/
inline constexpr std::chrono::seconds longestRetryAfter(3600);

/*!
    Computes when to repeat an operation that has failed. The wait doubles with each failure up to a
    maximum, and a success resets it. The class has no clock: times are arguments, in milliseconds
    of any one clock.

    Polls for tokens follow other rules: see PollSchedule.
*/
class BackOff
{
public:
    using Time = std::chrono::milliseconds;

    /*! The wait after the first failure is \a shortest, and no wait grows beyond \a longest. */
    BackOff(Time shortest, Time longest);
    /*!
        Creates the back-off for reads of a store that fails: from 1 second, because a keychain may
        start shortly after the application, up to 60 seconds, to spare a device that has no
        keychain.
    */
    static BackOff forStore();

    /*!
        Records that an attempt has failed at \a now. If the server requires a longer wait with \a
        retryAfter, that applies, up to an hour. \a jitter, a number in [0, 1), makes the wait
        longer by up to a half of it (of \c longest if that is shorter), so that devices that failed
        together do not return together.
    */
    void failed(const Failure &failure, std::optional<std::chrono::seconds> retryAfter, Time now,
                double jitter);
    /*!
        Resets the wait: the next attempt is due at once, and a failure is followed by the shortest
        wait.
    */
    void reset();
    /*!
        Resets the wait as reset() does, unless the last failure was a busy server, which another
        network does not change. Returns whether it has.
    */
    bool networkIsBack();

    /*! When the next attempt is due; a time in the past after reset(). */
    Time until() const { return m_until; }
    /*! Whether \a now is too early for the next attempt. */
    bool holds(Time now) const { return now < m_until; }
    /*! Why the last attempt failed. */
    const Failure &failure() const { return m_failure; }

private:
    Time m_shortest;
    Time m_longest;
    Failure m_failure;
    int m_count = 0;
    Time m_until{0};
};

} // namespace DeviceSignIn
