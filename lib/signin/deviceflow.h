// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/singlerequest.h"
#include "protocol/deviceauthorization.h"
#include "protocol/failure.h"
#include "protocol/pollschedule.h"
#include "protocol/tokens.h"
#include "signin/clock.h"
#include "signin/provider.h"

#include <QObject>

#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    One sign-in by the OAuth 2.0 Device Authorization Grant (RFC 8628), from start() to a token or
    a reason. Can be started again after its end, and at any time for a new code.

    \code
    DeviceFlow flow(&provider, &transport, &clock);
    connect(&flow, &DeviceFlow::granted, [&] { session.adopt(flow.takeTokens()); });
    flow.start();
    \endcode

    There is at most one request in flight, and none after the end. Everything happens on the
    thread that the object lives on. Errors are never thrown: they are states.
*/
class DeviceFlow : public QObject
{
    Q_OBJECT

    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Why the flow is Offline or Failed; Reason::None in every other state. */
    Q_PROPERTY(DeviceSignIn::Reason reason READ reason NOTIFY failureChanged)
    /*! The server's error code, as RFC 6749 or RFC 8628 spells it; often empty. */
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY failureChanged)
    /*! One line for the technically minded; often empty. */
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY failureChanged)

    /*! To be shown exactly so. Empty until there is a code, and after its end. */
    Q_PROPERTY(QString userCode READ userCode NOTIFY codeChanged)
    Q_PROPERTY(QString verificationUri READ verificationUri NOTIFY codeChanged)
    /*! With the code in it; empty where the server sent none. */
    Q_PROPERTY(QString verificationUriComplete READ verificationUriComplete NOTIFY codeChanged)
    /*! Whether userCode is there and still good. */
    Q_PROPERTY(bool hasCode READ hasCode NOTIFY codeChanged)
    /*! The life of the code in seconds when it was new. */
    Q_PROPERTY(int lifetimeSeconds READ lifetimeSeconds NOTIFY codeChanged)
    /*! Seconds until the code dies, rounded up; 0 without a code. Notified once a second. */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY remainingChanged)

public:
    enum class State {
        Idle,       //!< nothing asked for yet
        Connecting, //!< asking the server for a code
        Waiting,    //!< the code is on the screen
        Slowed,     //!< likewise; the server asked for more time between polls
        Offline,    //!< the server can't be reached now; goes on by itself, the code (if any) stays
        Denied,     //!< the person said no
        Expired,    //!< nobody approved in time
        Failed,     //!< see reason
        SignedIn,   //!< the tokens are there
        Cancelled,  //!< cancel() was called
    };
    Q_ENUM(State)

    /*! None of them is owned; all must live longer than the flow. */
    DeviceFlow(Provider *provider, Transport *transport, Clock *clock, QObject *parent = nullptr);
    ~DeviceFlow() override;

    State state() const { return m_state; }
    Reason reason() const { return m_failure.reason; }
    QString errorCode() const { return m_failure.code; }
    QString errorDetail() const { return m_failure.detail; }
    const Failure &failure() const { return m_failure; }
    QString userCode() const;
    QString verificationUri() const;
    QString verificationUriComplete() const;
    bool hasCode() const { return m_authorization.has_value(); }
    int lifetimeSeconds() const;
    int remainingSeconds() const;

    /*! Asks for a new code. One that was there before is forgotten. */
    Q_INVOKABLE void start();
    /*! Stops at once: nothing is sent after this. Does nothing when no sign-in is under way. */
    Q_INVOKABLE void cancel();
    /*! Stops at once and forgets how it ended: back to Idle. */
    Q_INVOKABLE void reset();

    /*! Whether a sign-in is under way: Connecting, Waiting, Slowed or Offline. */
    bool isActive() const;

    /*! The tokens, once, after granted(). */
    TokenSet takeTokens();

Q_SIGNALS:
    void stateChanged();
    void failureChanged();
    void codeChanged();
    void remainingChanged();
    /*! The person approved; takeTokens() has what the server gave. */
    void granted();

private:
    void step();
    void askForCode();
    void sendCodeRequest(const ServerMetadata &server);
    void readCode(const HttpAnswer &answer);
    void showCode(DeviceAuthorization authorization);
    void codeNotReached(const Failure &failure, std::optional<std::chrono::seconds> retryAfter);
    void poll();
    void readPoll(const HttpAnswer &answer);
    void answered(TokenSet tokens);
    void answered(Pending);
    void answered(SlowDown slowDown);
    void answered(Denied);
    void answered(Expired);
    void answered(const Refused &refused);
    void answered(const Transient &transient);
    void answered(const Stranger &stranger);
    void waitForNextPoll(State state, Failure failure = {});
    /*! Drops everything that belongs to the attempt, then is in \a state. */
    void end(State state, Failure failure = {});
    void setState(State state, Failure failure = {});
    void tick();

    Provider *m_provider;
    Clock *m_clock;
    /*! Rings when the next request, or the end of the code, is due. */
    std::unique_ptr<Alarm> m_nextStep;
    std::unique_ptr<Alarm> m_nextSecond;

    State m_state = State::Idle;
    Failure m_failure;

    // What belongs to one attempt; gone with its end.
    std::unique_ptr<QObject> m_attempt;
    ServerMetadata m_server;
    SingleRequest m_request;
    std::chrono::milliseconds m_asked{0};
    int m_failedAsks = 0;
    int m_strangers = 0;
    std::optional<std::chrono::seconds> m_retryAfter;
    std::optional<DeviceAuthorization> m_authorization;
    std::optional<PollSchedule> m_schedule;
    /*! Whether codeChanged() is due with the next setState(). */
    bool m_codeIsNews = false;

    TokenSet m_tokens;
};

} // namespace DeviceSignIn
