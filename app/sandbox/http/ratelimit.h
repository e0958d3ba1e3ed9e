// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <chrono>

namespace DeviceSignIn {

/*! Allows so many things within so much time. Pure: time is an argument. */
class RateLimit
{
public:
    using Time = std::chrono::milliseconds;

    /*! A \a count of 0 allows everything. */
    RateLimit(int count, std::chrono::seconds time)
        : m_count(count)
        , m_time(time)
    {}

    /*! Counts one thing and returns zero; or how long to wait, and then it was not counted. */
    std::chrono::seconds take(Time now);

private:
    int m_count;
    Time m_time;
    QList<Time> m_taken;
};

} // namespace DeviceSignIn
