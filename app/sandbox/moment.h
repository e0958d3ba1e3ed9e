// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace DeviceSignIn {

/*! When a request came: by the sandbox's clock, and by the calendar. */
struct Moment
{
    std::chrono::milliseconds elapsed{0};
    QDateTime utc = {};
};

} // namespace DeviceSignIn
