// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "protocol/backoff.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    Says when an operation that fails is to be tried again. The waits grow with each failure, as a
    BackOff computes them.

    \code
    RetryTimer retry(BackOff(1s, 30s), &clock);
    connect(&retry, &RetryTimer::due, this, &Reader::read); // which calls retryLater() if it fails
    \endcode
*/
class RetryTimer : public QObject
{
    Q_OBJECT

public:
    /*! \a clock is not owned, and must outlive this object. */
    RetryTimer(BackOff backOff, Clock *clock);
    ~RetryTimer() override;

    /*!
        Records that an attempt has failed, and waits until the next one is due. If the server
        requires a longer wait with \a retryAfter, that applies, up to an hour.
    */
    void retryLater(const Failure &failure = {},
                    std::optional<std::chrono::seconds> retryAfter = {});
    /*! Waits for \a time, whatever has failed before. It does not count as a failure. */
    void waitFor(std::chrono::milliseconds time);
    /*!
        Makes an attempt due at once, and the next wait the shortest, unless the last failure was a
        busy server, which another network does not change.
    */
    void networkIsBack();
    /*! Ends the wait. The failures still count for the next one. */
    void stop();
    /*! Ends the wait and forgets the failures. */
    void reset();

    /*! Whether due() is to be emitted. */
    bool isWaiting() const { return m_isWaiting; }
    /*! Whether an attempt now would be too early after the last failure. */
    bool isTooEarly() const { return m_backOff.holds(m_clock->now()); }
    /*! Why the last attempt has failed; none after reset() and networkIsBack(). */
    const Failure &failure() const { return m_backOff.failure(); }

Q_SIGNALS:
    /*! The wait is over: try again. */
    void due();

private:
    void waitUntil(std::chrono::milliseconds time);

    Clock *m_clock;
    BackOff m_backOff;
    std::unique_ptr<Alarm> m_alarm;
    bool m_isWaiting = false;
};

} // namespace DeviceSignIn
