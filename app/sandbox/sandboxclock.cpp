// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include <ctime>

namespace DeviceSignIn {

namespace {

std::chrono::milliseconds timeSinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

SandboxClock SandboxClock::system()
{
    return {timeSinceBoot, [] { return QDateTime::currentDateTimeUtc(); }};
}

} // namespace DeviceSignIn
