// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QList>

namespace DeviceSignIn {

/*!
    Compares the times at which input events happened, also if their timestamps come from different
    clocks.

    Under X11 and Wayland all timestamps count from the start of the machine, and so do those of
    Gamepad. Under eglfs and linuxfb Qt counts those of keys, mouse buttons and touches from the
    start of the program. A timestamp alone does not say from which clock it comes, but the time
    between it and the arrival of its event does: that is the same for all events of a clock, except
    for the delays until they are handled, which last for less than a second.

    The smallest such distance of a clock belongs to an event without a delay, and converts the
    timestamps of that clock to times of arrival.
*/
class InputTimes
{
public:
    /*! When an event happened. */
    class Time
    {
    public:
        /*! The time of an event without a timestamp. */
        Time() = default;

        /*! Whether the event had a timestamp. */
        bool isKnown() const { return m_isKnown; }

    private:
        friend class InputTimes;

        bool m_isKnown = false;
        /*! The timestamp of the event. */
        quint32 m_timestamp = 0;
        /*! The difference that converts the timestamp to a time of arrival, in milliseconds. */
        quint32 m_offset = 0;
    };

    /*! \a clock is not owned, and must outlive this object. */
    explicit InputTimes(Clock *clock);

    /*! Replaces the clock by \a clock, which is not owned, and must outlive this object. */
    void setClock(Clock *clock) { m_clock = clock; }

    /*!
        Returns when an event with \a timestamp happened, which arrives now. Events with the
        timestamp 0 were created by a program. It should be called for every event, because each one
        may show how late others were.
    */
    Time record(quint64 timestamp);

    /*! The present time, as that of an event that happens and arrives now. */
    Time now() const;

    /*!
        Returns whether \a time is less than \a limit after \a start, or before it. It returns false
        if one of the times is not known.
    */
    static bool isEarlierThan(std::chrono::milliseconds limit, const Time &time, const Time &start);

    /*!
        Returns whether \a one and \a other are less than \a limit apart, in any order. Two devices
        may report their events out of order. It returns false if one of the times is not known.
    */
    static bool areWithin(std::chrono::milliseconds limit, const Time &one, const Time &other);

private:
    static qint64 between(const Time &earlier, const Time &later);

    Clock *m_clock;
    /*!
        The distance of each clock from its timestamps to the times of arrival, in milliseconds,
        modulo 2³², because some devices report only the lower 32 bits of the time.
    */
    QList<quint32> m_offsets;
};

} // namespace DeviceSignIn
