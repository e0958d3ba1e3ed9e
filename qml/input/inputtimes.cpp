// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/inputtimes.h"

#include <algorithm>
#include <cstdlib>

namespace DeviceSignIn {

namespace {

using std::chrono::milliseconds;

/*!
    Offsets that differ by less than this belong to the same clock: no event is handled so late. In
    milliseconds.
*/
constexpr qint64 sameClock = 1000;
/*!
    The number of clocks that are remembered. A machine has two, and one for each display at another
    machine.
*/
constexpr qsizetype mostClocks = 4;

/*! Returns \a later − \a earlier. Timestamps are 32-bit milliseconds and wrap after 50 days. */
qint64 difference(quint32 later, quint32 earlier)
{
    return qint32(later - earlier);
}

bool isSameClock(quint32 offset, quint32 other)
{
    return std::abs(difference(offset, other)) < sameClock;
}

} // namespace

// The first clock is that of the kernel, CLOCK_MONOTONIC, whose times are those of arrival.
InputTimes::InputTimes(Clock *clock)
    : m_clock(clock)
    , m_offsets{0}
{}

InputTimes::Time InputTimes::record(quint64 timestamp)
{
    if (timestamp == 0)
        return {};
    Time time = now();
    const quint32 arrival = time.m_timestamp;
    time.m_timestamp = quint32(timestamp);
    time.m_offset = arrival - time.m_timestamp;
    const auto known = std::find_if(m_offsets.begin(), m_offsets.end(), [&](quint32 offset) {
        return isSameClock(offset, time.m_offset);
    });
    if (known == m_offsets.end()) {
        if (m_offsets.size() == mostClocks)
            m_offsets.removeFirst();
        m_offsets.append(time.m_offset);
    } else {
        if (difference(time.m_offset, *known) < 0)
            *known = time.m_offset;
        time.m_offset = *known;
    }
    return time;
}

InputTimes::Time InputTimes::now() const
{
    Time time;
    time.m_isKnown = true;
    // No timestamp counts the time during which the machine is suspended.
    time.m_timestamp = quint32((m_clock->now() - m_clock->suspended()).count());
    return time;
}

bool InputTimes::isEarlierThan(milliseconds limit, const Time &time, const Time &start)
{
    return time.m_isKnown && start.m_isKnown && between(start, time) < limit.count();
}

bool InputTimes::areWithin(milliseconds limit, const Time &one, const Time &other)
{
    return one.m_isKnown && other.m_isKnown && std::abs(between(one, other)) < limit.count();
}

/*! Returns \a later − \a earlier in milliseconds. */
qint64 InputTimes::between(const Time &earlier, const Time &later)
{
    // Times of the same clock need no conversion, which may have become better in between.
    if (isSameClock(later.m_offset, earlier.m_offset))
        return difference(later.m_timestamp, earlier.m_timestamp);
    return difference(later.m_timestamp + later.m_offset, earlier.m_timestamp + earlier.m_offset);
}

} // namespace DeviceSignIn
