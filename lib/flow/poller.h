// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/boundrequest.h"
#include "client/clock.h"
#include "flow/connectionwatch.h"
#include "flow/pendingsignin.h"
#include "protocol/pollschedule.h"
#include "protocol/tokens.h"

#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    Polls for one device code (RFC 8628, section 3.4) until an answer is the last one, the code is
    dead, or stop() is called. At most one poll is under way.

    When the machine was asleep or its network has changed, one poll follows as soon as the interval
    allows, and while there is no network none is spent. The poll that was under way is given up only
    then: should its answer come all the same, it may hold tokens that no other poll will get.
*/
class Poller : public QObject
{
    Q_OBJECT

public:
    /*! None of the pointers is owned; all must live longer than the poller. */
    Poller(AuthorizationServer *provider, Transport *transport, Clock *clock,
           QObject *parent = nullptr);
    ~Poller() override;

    /*! \a pending is looked at with each poll, until stop(). */
    void start(const PendingSignIn *pending, const PollSchedule &schedule);
    void stop();

    /*! The schedule of the code that is polled for. */
    const PollSchedule &schedule() const { return *m_schedule; }

    /*! What was heard, once, after answered(). */
    TokenResponse takeResponse() { return std::move(m_answer); }

Q_SIGNALS:
    /*!
        Something was heard; takeResponse() has it. After Pending, SlowDown, Transient and UnexpectedResponse it
        goes on by itself. That there is no network to poll on counts as Transient.
    */
    void answered();
    /*! The code is dead, and the last poll has been answered. */
    void expired();

private:
    using Seconds = std::chrono::seconds;

    void step();
    void poll();
    void ask(const ServerMetadata &server);
    void hear(TokenResponse answer, std::optional<Seconds> retryAfter);
    /*! Plans the next poll; false when there is none after \a answer. */
    bool plan(const TokenResponse &answer, std::optional<Seconds> retryAfter);
    void renew();
    void setAlarm();

    AuthorizationServer *m_provider;
    Transport *m_transport;
    Clock *m_clock;
    ConnectionWatch m_watch;
    /*! Rings when the next poll, or the end of the code, is due. */
    std::unique_ptr<Alarm> m_nextStep;

    // What belongs to one code; gone with stop().
    const PendingSignIn *m_pending = nullptr;
    std::optional<PollSchedule> m_schedule;
    std::unique_ptr<QObject> m_attempt;
    BoundRequest m_request;
    bool m_underWay = false;
    std::optional<PollSchedule::Time> m_sent;
    /*! Whether the server has not been heard since something went wrong on the way to it. */
    bool m_cutOff = false;

    TokenResponse m_answer;
};

} // namespace DeviceSignIn
