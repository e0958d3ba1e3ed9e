// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    When to try again what has failed. The wait doubles with each failure up to a calm pace, at
    which it stays for as long as it takes, and is over with the first success. Pure arithmetic: the
    time is an argument, in milliseconds of any one clock.

    A poll for tokens has rules of its own: see PollSchedule.
*/
class BackOff
{
public:
    using Time = std::chrono::milliseconds;

    /*! The wait after the first failure is \a shortest, and no wait grows beyond \a longest. */
    BackOff(Time shortest, Time longest);
    /*!
        For a store that fails: a keychain that is late is there soon after the start, and a device
        that has none is not to be kept busy.
    */
    static BackOff forStore();

    /*!
        An attempt has failed at \a now. A server that asks for a longer wait by \a retryAfter gets
        it, up to an hour. \a jitter, a number in [0, 1), makes the wait longer, by half of
        \c longest at most, so that devices that have failed together come back spread out.
    */
    void failed(const Failure &failure, std::optional<std::chrono::seconds> retryAfter, Time now,
                double jitter);
    /*! The next attempt may come at once, and the wait after its failure is the shortest. */
    void reset();
    /*! As reset(), unless it was a busy server that failed: another network does not help there. */
    void networkIsBack();

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
