// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "flow/connectionwatch.h"
#include "flow/pendingsignin.h"
#include "protocol/pollschedule.h"

#include <functional>
#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    Polls for one device code (RFC 8628, section 3.4) until a response is final, the code has
    expired, or stop() is called. At most one poll is under way.

    When the machine was asleep or its network has changed, the next poll follows as soon as the
    interval allows; while there is no network, polls are saved. A poll that is under way then is
    given up only when the next one is sent: its response may still arrive, with tokens that no other
    poll will get.
*/
class Poller : public QObject
{
public:
    /*! Whom the poller calls. Either function may call start() or stop(). */
    struct Handlers
    {
        /*!
            Receives each response. After Pending, SlowDown, Transient and UnexpectedResponse the
            poller goes on. Transient is also reported when there is no network to poll on.
        */
        std::function<void(TokenResponse)> answered;
        /*! The code has expired, and the last poll has been answered. */
        std::function<void()> expired;
    };

    /*! None of the pointers is owned; all must outlive the poller. */
    Poller(AuthorizationServer *server, Transport *transport, Clock *clock, Handlers handlers);

    /*! \a pending is used for each poll until stop(). */
    void start(const PendingSignIn *pending, const PollSchedule &schedule);
    void stop();

    /*! The schedule of the code that is polled for; only between start() and stop(). */
    const PollSchedule &schedule() const { return *m_schedule; }

private:
    void step();
    void poll();
    void handleAnswer(TokenAnswer answer);
    /*! Plans the next poll; false if \a answer is final. */
    bool planAfter(const TokenAnswer &answer);
    void renewConnection();
    void setAlarm();

    AuthorizationServer *m_server;
    Transport *m_transport;
    Clock *m_clock;
    Handlers m_handlers;
    ConnectionWatch m_watch;
    /*! Rings when the next poll, or the end of the code, is due. */
    std::unique_ptr<Alarm> m_nextStep;

    // The state of one code; gone with stop().
    const PendingSignIn *m_pending = nullptr;
    std::optional<PollSchedule> m_schedule;
    PendingCall m_poll;
    /*! When the last poll was sent. */
    std::optional<PollSchedule::Time> m_sent;
    /*! Whether something has gone wrong on the way to the server since its last response. */
    bool m_isCutOff = false;
};

} // namespace DeviceSignIn
