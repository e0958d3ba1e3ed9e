// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "flow/deviceflow.h"
#include "flow/pendingsignin.h"
#include "flow/poller.h"
#include "network/singlerequest.h"
#include "protocol/backoff.h"
#include "storage/tokenstore.h"

#include <optional>

namespace DeviceSignIn {

/*! How a DeviceFlow does what it promises. */
class DeviceFlowPrivate
{
public:
    using State = DeviceFlow::State;
    using Seconds = std::chrono::seconds;

    DeviceFlowPrivate(DeviceFlow *flow, const QString &account, AuthorizationServer *provider,
                      Transport *transport, TokenStore *store, Clock *clock);

    bool hasCode() const { return m_pending.has_value(); }
    bool isActive() const;
    int remainingSeconds() const;

    void start();
    void resume();
    void forgetPending();

    void step();
    void readPending(StoreResult result);
    void askForCode();
    void sendCodeRequest(const ServerMetadata &server);
    void readCode(const HttpResponse &answer);
    void codeNotReached(const Failure &failure, std::optional<Seconds> retryAfter);
    void askAgainLater(const Failure &failure, std::optional<Seconds> retryAfter);
    /*! The pending one's; \a asked is when the count of its life began. */
    void showCode(std::chrono::milliseconds asked);
    void keepPending();
    void answered(TokenSet tokens);
    void answered(Pending);
    void answered(SlowDown);
    void answered(Denied);
    void answered(Expired);
    void answered(const Refused &refused);
    void answered(const Transient &transient);
    void answered(const UnexpectedResponse &stranger);
    void expire();
    /*! Drops everything that belongs to the attempt but the code in the store. */
    void clear();
    /*! Drops everything that belongs to the attempt, then is in \a state. */
    void end(State state, Failure failure = {});
    void setState(State state, Failure failure = {});
    void tick() const;

    DeviceFlow *q;
    QString m_pendingKey;
    AuthorizationServer *m_provider;
    TokenStore *m_store;
    Clock *m_clock;
    /*! Rings when the code is to be asked for. */
    std::unique_ptr<Alarm> m_nextStep;
    std::unique_ptr<Alarm> m_nextSecond;
    Poller m_poller;

    State m_state = State::Idle;
    Failure m_failure;

    // What belongs to one attempt; gone with its end.
    std::unique_ptr<QObject> m_reading;
    std::unique_ptr<QObject> m_attempt;
    SingleRequest m_request;
    std::chrono::milliseconds m_asked{0};
    BackOff m_backOff;
    /*! Those of the code that has been asked for and is not there yet. */
    Proofs m_proofs;
    std::optional<PendingSignIn> m_pending;
    bool m_resumed = false;
    /*! Whether codeChanged() is due with the next setState(). */
    bool m_codeIsNews = false;

    /*! Whether the store may hold a code. */
    bool m_kept = false;
    TokenSet m_tokens;
};

} // namespace DeviceSignIn
