// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace DeviceSignIn {

/*! The time at which a request arrived, by the two clocks of SandboxClock. */
struct RequestTime
{
    /*!
        The time of the monotonic clock in milliseconds, from which lifetimes and intervals are
        counted.
    */
    std::chrono::milliseconds elapsed{0};
    /*! The time of the system clock, which is written into tokens and compared with claims. */
    QDateTime utc = {};
};

} // namespace DeviceSignIn
