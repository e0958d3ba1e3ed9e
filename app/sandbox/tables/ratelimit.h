// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <chrono>

namespace DeviceSignIn {

/*!
    A rate limit: allows a number of events within any period of a fixed length. It has no clock;
    the current time is an argument.
*/
class RateLimit
{
public:
    using Time = std::chrono::milliseconds;

    /*! Allows \a count events per \a period. A \a count of 0 allows any number. */
    RateLimit(int count, std::chrono::seconds period)
        : m_count(count)
        , m_period(period)
    {}

    /*!
        Counts an event and returns zero. If the limit is reached, counts nothing and returns the
        time until an event is allowed again.
    */
    std::chrono::seconds tryAdd(Time now);

private:
    int m_count;
    Time m_period;
    /*! The times of the events within the last period, oldest first. */
    QList<Time> m_events;
};

} // namespace DeviceSignIn
