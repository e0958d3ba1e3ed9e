// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "client/serverresults.h"
#include "flow/connectionwatch.h"
#include "protocol/pollschedule.h"

#include <QObject>

#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    Tells when the next poll for one device code is due (RFC 8628, section 3.4), as PollSchedule
    computes it.

    After the machine was suspended or its network has changed, the next poll is due as soon as the
    interval allows, even if there was no response to the last one. If the system reports no network
    after a failure, the next poll waits for up to 30 seconds.
*/
class PollTimer : public QObject
{
    Q_OBJECT

public:
    /*! None of the pointers is owned; all must outlive the timer. */
    PollTimer(Transport *transport, Clock *clock);

    void start(const PollSchedule &schedule);
    void stop();

    /*! Must be called when a poll is sent. */
    void pollSent();
    /*!
        Must be called when the result of a poll has arrived. Stops the timer if \a result is final.
    */
    void pollEnded(const TokenResult &result);

    /*! The schedule; only between start() and stop(). */
    const PollSchedule &schedule() const { return *m_schedule; }

Q_SIGNALS:
    /*!
        A poll is due. Only now may the previous poll be aborted if it is still under way: its
        response may contain the tokens, which no other poll gets.
    */
    void due();
    /*! The code has expired, and no poll is under way. */
    void expired();
    /*!
        After a change of the network, the system reports that there is none. The timer continues.
    */
    void networkLost();

private:
    void step();
    /*! Plans the next poll; false if \a result is final. */
    bool planAfter(const TokenResult &result);
    void handleLostConnections();
    void setAlarm();

    Transport *m_transport;
    Clock *m_clock;
    ConnectionWatch m_watch;
    /*! Rings when the next poll, or the end of the code, is due. */
    std::unique_ptr<Alarm> m_nextStep;

    // The state of one code, which stop() resets.
    std::optional<PollSchedule> m_schedule;
    bool m_isUnderWay = false;
    /*! When the last poll was sent. */
    std::optional<PollSchedule::Time> m_sent;
    /*! Whether a request has failed or the network has changed since the server's last response. */
    bool m_isUnreachable = false;
};

} // namespace DeviceSignIn
