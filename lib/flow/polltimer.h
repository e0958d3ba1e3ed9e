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
    Says when to poll for one device code (RFC 8628, section 3.4), by a PollSchedule.

    When the machine was asleep or its network has changed, the next poll is due as soon as the
    interval allows, even if the last one was not answered. While there is no network, polls are saved.
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
    /*! Must be called when a poll was answered. Stops if \a answer is final. */
    void pollAnswered(const TokenAnswer &answer);

    /*! The schedule; only between start() and stop(). */
    const PollSchedule &schedule() const { return *m_schedule; }

Q_SIGNALS:
    /*!
        A poll is due. If the one before is still under way, it can be given up now. Until then its
        response may arrive, with tokens that no other poll will get.
    */
    void due();
    /*! The code has expired, and the last poll was answered. */
    void expired();
    /*! There is no network to poll on. The timer goes on. */
    void networkLost();

private:
    void step();
    /*! Plans the next poll; false if \a answer is final. */
    bool planAfter(const TokenAnswer &answer);
    void renewConnection();
    void setAlarm();

    Transport *m_transport;
    Clock *m_clock;
    ConnectionWatch m_watch;
    /*! Rings when the next poll, or the end of the code, is due. */
    std::unique_ptr<Alarm> m_nextStep;

    // The state of one code; gone with stop().
    std::optional<PollSchedule> m_schedule;
    bool m_isUnderWay = false;
    /*! When the last poll was sent. */
    std::optional<PollSchedule::Time> m_sent;
    /*! Whether something has gone wrong on the way to the server since its last response. */
    bool m_isCutOff = false;
};

} // namespace DeviceSignIn
