// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A library for LD_PRELOAD that makes a program believe that it is 1970, as on a machine without a
// battery for its clock, until the file OTHER_CLOCK_SET exists, as if the date had come from the
// network then. The monotonic clock is not changed.

#include <cstdlib>
#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

timespec systemTime(clockid_t clock)
{
    timespec time = {};
    syscall(SYS_clock_gettime, clock, &time);
    return time;
}

bool isRealTimeClock(clockid_t clock)
{
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
}

timespec shownTime(clockid_t clock)
{
    // The program sees the moment at which it was started as the beginning of 1970.
    static const time_t start = systemTime(CLOCK_REALTIME).tv_sec;
    static const char *const file = getenv("OTHER_CLOCK_SET");
    timespec time = systemTime(clock);
    if (isRealTimeClock(clock) && file && access(file, F_OK) != 0)
        time.tv_sec -= start;
    return time;
}

} // namespace

// These functions replace those of the C library.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    *time = shownTime(clock);
    return 0;
}

int gettimeofday(timeval *time, void *) noexcept
{
    const timespec now = shownTime(CLOCK_REALTIME);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *result) noexcept
{
    const time_t now = shownTime(CLOCK_REALTIME).tv_sec;
    if (result)
        *result = now;
    return now;
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
