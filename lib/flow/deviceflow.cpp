// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/deviceflow.h"

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/retrytimer.h"
#include "client/serverresults.h"
#include "flow/coderequest.h"
#include "flow/flowaccess.h"
#include "flow/pendingsigninstore.h"
#include "flow/polltimer.h"
#include "network/transport.h"
#include "protocol/failurelog.h"
#include "protocol/tokenset.h"
#include "storage/tokenstore.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

Q_LOGGING_CATEGORY(flowLog, "devicesignin.flow", QtWarningMsg)

// The waits between two requests for a code. They are repeated while the page can be seen, because
// a device is often started before its router. The longest wait spares the server, and is short
// enough for a person who has just plugged in the cable.
constexpr seconds shortestBackOff(1);
constexpr seconds longestBackOff(30);
/*!
    The longest wait for the store before a new code is requested, because a person is waiting for
    the code.
*/
constexpr seconds longestWaitForStore(3);

} // namespace

class DeviceFlowPrivate
{
public:
    using State = DeviceFlow::State;

    DeviceFlowPrivate(DeviceFlow *flow, const QString &account, AuthorizationServer *server,
                      Transport *transport, TokenStore *store, Clock *clock, TakeTokens takeTokens);

    static std::unique_ptr<DeviceFlow> create(const QString &account, AuthorizationServer *server,
                                              Transport *transport, TokenStore *store, Clock *clock,
                                              TakeTokens takeTokens)
    {
        std::unique_ptr<DeviceFlow> flow(new DeviceFlow);
        flow->d = std::make_unique<DeviceFlowPrivate>(flow.get(), account, server, transport, store,
                                                      clock, std::move(takeTokens));
        return flow;
    }
    static DeviceFlowPrivate &of(const DeviceFlow &flow) { return *flow.d; }

    bool hasCode() const { return pending.has_value(); }
    bool isActive() const;
    int remainingSeconds() const;

    void start();
    void resume();
    void handleStored(std::optional<PendingSignIn> stored);
    void requestCode();
    void handleCode(AuthorizationServer::CodeResult result);
    void resumeFailed();
    void requestCodeLater(const CallFailure &failed);
    void requestCodeAfterPause(const Failure &unexpected);
    /*! Shows the code in \c pending. Its lifetime began at \a begin, by Clock::now(). */
    void showCode(milliseconds begin);
    void poll();
    void handlePoll(TokenResult result);
    void handleResponse(TokenSet tokens);
    void handleResponse(Pending);
    void handleResponse(SlowDown);
    void handleResponse(Denied);
    void handleResponse(Expired);
    void handleResponse(const Final &refused);
    void handleResponse(const Retryable &retryable);
    void handleResponse(const UnexpectedResponse &unexpected);
    void expire();
    /*! Stops everything that belongs to the attempt. The code stays in the store. */
    void clear();
    /*! Stops everything that belongs to the attempt, then changes the state to \a next. */
    void end(State next, Failure why = {});
    void setState(State next, Failure why = {});
    void countDown() const;

    DeviceFlow *q;
    AuthorizationServer *server;
    TokenStore *store;
    Clock *clock;
    TakeTokens takeTokens;
    /*! Due when a code is to be requested: after a failure, or if the store has not responded. */
    RetryTimer nextRequest;
    std::unique_ptr<Alarm> nextSecond;
    PollTimer pollTimer;
    /*! Where the code is kept for the next start of the program. */
    PendingSignInStore codeStore;

    State state = State::Idle;
    Failure failure;

    // The state of one attempt, which clear() resets.
    /*! The read of the store, the request for a code, or the poll, that is under way. */
    PendingCall request;
    /*! The storing of the tokens by takeTokens(), after which the code is removed. */
    PendingCall handover;
    std::optional<PendingSignIn> pending;
    /*! Whether the client that this device has registered may come from the store. */
    DeviceIdentity::Registration registration = DeviceIdentity::Registration::Stored;
    /*! Whether the code comes from an earlier run of the program. */
    bool isResumed = false;
    /*! Whether a code is requested again after a response of something else: see resumeFailed(). */
    bool outlivesUnexpectedResponses = false;
    /*! Whether the next setState() has to emit codeChanged(). */
    bool codeHasChanged = false;
};

DeviceFlowPrivate::DeviceFlowPrivate(DeviceFlow *flow, const QString &account,
                                     AuthorizationServer *server_, Transport *transport,
                                     TokenStore *store_, Clock *clock_, TakeTokens takeTokens_)
    : q(flow)
    , server(server_)
    , store(store_)
    , clock(clock_)
    , takeTokens(std::move(takeTokens_))
    , nextRequest(BackOff(shortestBackOff, longestBackOff), clock)
    , nextSecond(clock->createAlarm())
    , pollTimer(transport, clock)
    , codeStore(account, store, clock)
{
    QObject::connect(&nextRequest, &RetryTimer::due, q, [this] { requestCode(); });
    QObject::connect(nextSecond.get(), &Alarm::rang, q, [this] { countDown(); });
    QObject::connect(&pollTimer, &PollTimer::due, q, [this] { poll(); });
    QObject::connect(&pollTimer, &PollTimer::expired, q, [this] { expire(); });
    QObject::connect(&pollTimer, &PollTimer::networkLost, q, [this] {
        setState(State::Retrying, {Reason::Unreachable, {}, {}});
    });
    QObject::connect(transport, &Transport::networkChanged, q, [this, transport] {
        // A request that is under way is repeated: its connection may be gone. While the store is
        // read before the first request, the timer waits.
        const bool isFirst = state == State::Connecting && !nextRequest.isWaiting();
        if ((state != State::Retrying && !isFirst) || hasCode() || !transport->isOnline())
            return;
        if (failure.isTemporary())
            nextRequest.networkIsBack();
        else
            nextRequest.waitFor(milliseconds(0));
    });
}

bool DeviceFlowPrivate::isActive() const
{
    return state == State::Connecting || state == State::Waiting || state == State::Slowed
           || state == State::Retrying;
}

int DeviceFlowPrivate::remainingSeconds() const
{
    if (!hasCode())
        return 0;
    const auto left = std::chrono::ceil<seconds>(pollTimer.schedule().expiry() - clock->now());
    return int(std::max(left, seconds(0)).count());
}

// ---------------------------------------------------------------------------- the code

void DeviceFlowPrivate::start()
{
    end(State::Connecting);
    if (state == State::Connecting)
        requestCode();
}

void DeviceFlowPrivate::resume()
{
    end(State::Connecting);
    if (state != State::Connecting)
        return;
    request = codeStore.read(server->config(), [this](std::optional<PendingSignIn> stored) {
        handleStored(std::move(stored));
    });
    nextRequest.waitFor(longestWaitForStore);
}

void DeviceFlowPrivate::handleStored(std::optional<PendingSignIn> stored)
{
    nextRequest.stop();
    if (!stored) {
        requestCode();
        return;
    }
    isResumed = true;
    pending = std::move(stored);
    const seconds left = remainingLife(*pending, clock->utc());
    showCode(clock->now() + left - pending->authorization.lifetime);
}

void DeviceFlowPrivate::requestCode()
{
    request = PendingCall(std::make_unique<CodeRequest>(
        store, server, clock, &registration,
        [this](AuthorizationServer::CodeResult result) { handleCode(std::move(result)); }));
}

void DeviceFlowPrivate::handleCode(AuthorizationServer::CodeResult result)
{
    // The request may have been about to be repeated, because the network has returned meanwhile.
    nextRequest.stop();
    if (const auto *failed = std::get_if<CallFailure>(&result)) {
        if (failed->failure.isTemporary())
            requestCodeLater(*failed);
        else if (outlivesUnexpectedResponses && failed->failure.isUnexpectedResponse())
            requestCodeAfterPause(failed->failure);
        else
            end(State::Failed, failed->failure);
        return;
    }
    auto &issued = std::get<IssuedCode>(result);
    pending.emplace();
    pending->authorization = std::move(issued.authorization);
    pending->proofs = std::move(issued.proofs);
    const auto expiry = issued.requestTime + pending->authorization.lifetime;
    pending->expiry = clock->utc().addMSecs((expiry - clock->now()).count());
    codeStore.write(*pending, server->config());
    showCode(issued.requestTime);
}

void DeviceFlowPrivate::resumeFailed()
{
    Failure last = failure;
    clear();
    outlivesUnexpectedResponses = true;
    setState(State::Retrying, std::move(last));
    if (state == State::Retrying)
        requestCode();
}

void DeviceFlowPrivate::requestCodeLater(const CallFailure &failed)
{
    nextRequest.retryLater(failed.failure, failed.retryAfter);
    setState(State::Retrying, failed.failure);
}

void DeviceFlowPrivate::requestCodeAfterPause(const Failure &unexpected)
{
    nextRequest.waitFor(pauseAfterUnexpectedResponse);
    setState(State::Retrying, unexpected);
}

void DeviceFlowPrivate::showCode(milliseconds begin)
{
    const DeviceAuthorization &authorization = pending->authorization;
    pollTimer.start(PollSchedule(begin, clock->now(), authorization.lifetime,
                                 authorization.interval, clock->jitter()));
    nextSecond->setFor(clock->now());
    codeHasChanged = true;
    setState(State::Waiting);
}

// ---------------------------------------------------------------------------- the polls

void DeviceFlowPrivate::poll()
{
    request = {};
    pollTimer.pollSent();
    request = server->poll(pending->authorization, pending->proofs,
                           [this](TokenResult result) { handlePoll(std::move(result)); });
}

void DeviceFlowPrivate::handlePoll(TokenResult result)
{
    pollTimer.pollEnded(result);
    std::visit([this](auto &&what) { handleResponse(std::forward<decltype(what)>(what)); },
               std::move(result.response));
}

void DeviceFlowPrivate::handleResponse(TokenSet tokens)
{
    end(State::SignedIn);
    handover = takeTokens(std::move(tokens), [this] {
        // A connected slot may have begun another sign-in, whose code stays.
        if (state == State::SignedIn)
            codeStore.remove();
    });
}

void DeviceFlowPrivate::handleResponse(Pending)
{
    setState(State::Waiting);
}

void DeviceFlowPrivate::handleResponse(SlowDown)
{
    // After a restart of the program, polling begins with the interval that the server requires.
    pending->authorization.interval = pollTimer.schedule().interval();
    codeStore.write(*pending, server->config());
    setState(State::Slowed);
}

void DeviceFlowPrivate::handleResponse(Denied)
{
    end(State::Denied);
}

void DeviceFlowPrivate::handleResponse(Expired)
{
    end(State::Expired);
}

void DeviceFlowPrivate::handleResponse(const Final &refused)
{
    // An earlier run of the program may have ended after it had used the code and before the tokens
    // were stored. The person has seen no failure, so a new code is requested at once.
    if (isResumed && refused.failure.reason == Reason::CodeRefused)
        start();
    else
        end(State::Failed, refused.failure);
}

void DeviceFlowPrivate::handleResponse(const Retryable &retryable)
{
    setState(State::Retrying, retryable.failure);
}

void DeviceFlowPrivate::handleResponse(const UnexpectedResponse &unexpected)
{
    setState(State::Retrying, unexpected.failure);
}

void DeviceFlowPrivate::expire()
{
    if (state != State::Retrying) {
        end(State::Expired);
        return;
    }
    // Expired would be misleading: the person may have approved while the server could not be
    // reached.
    if (!failure.isTemporary()) {
        end(State::Failed, failure);
        return;
    }
    const milliseconds pause = pollTimer.schedule().earliestByServer() - clock->now();
    clear();
    codeStore.remove();
    requestCodeLater({failure, std::chrono::ceil<seconds>(pause)});
}

// ---------------------------------------------------------------------------- the state

void DeviceFlowPrivate::clear()
{
    nextRequest.reset();
    nextSecond->stop();
    pollTimer.stop();
    request = {};
    handover = {};
    codeHasChanged = hasCode();
    pending.reset();
    registration = DeviceIdentity::Registration::Stored;
    isResumed = false;
    outlivesUnexpectedResponses = false;
}

void DeviceFlowPrivate::end(State next, Failure why)
{
    clear();
    // After a success the code stays in the store until the tokens are stored.
    if (next != State::SignedIn)
        codeStore.remove();
    setState(next, std::move(why));
}

void DeviceFlowPrivate::setState(State next, Failure why)
{
    // A connected slot may call start() or cancel(), so all members are set before signals are
    // emitted.
    const bool stateHasChanged = std::exchange(state, next) != next;
    const bool failureHasChanged = why != failure;
    const bool announcesCode = std::exchange(codeHasChanged, false);
    failure = std::move(why);
    if (stateHasChanged || failureHasChanged)
        qCDebug(flowLog).noquote() << "state" << state << forLog(failure);
    if (announcesCode) {
        Q_EMIT q->codeChanged();
        Q_EMIT q->remainingChanged();
    }
    if (failureHasChanged)
        Q_EMIT q->failureChanged();
    if (stateHasChanged)
        Q_EMIT q->stateChanged();
}

void DeviceFlowPrivate::countDown() const
{
    Q_EMIT q->remainingChanged();
    if (remainingSeconds() > 0)
        nextSecond->setFor(pollTimer.schedule().expiry() - seconds(remainingSeconds() - 1));
}

// ---------------------------------------------------------------------------- the public class

DeviceFlow::DeviceFlow() = default;

DeviceFlow::~DeviceFlow() = default;

DeviceFlow::State DeviceFlow::state() const
{
    return d->state;
}

Reason DeviceFlow::reason() const
{
    return d->failure.reason;
}

QString DeviceFlow::errorCode() const
{
    return d->failure.code;
}

QString DeviceFlow::errorDetail() const
{
    return d->failure.detail;
}

Failure DeviceFlow::failure() const
{
    return d->failure;
}

QString DeviceFlow::userCode() const
{
    return hasCode() ? d->pending->authorization.userCode : QString();
}

QString DeviceFlow::verificationUri() const
{
    return hasCode() ? d->pending->authorization.verificationUri : QString();
}

QString DeviceFlow::verificationUriComplete() const
{
    return hasCode() ? d->pending->authorization.verificationUriComplete : QString();
}

bool DeviceFlow::isBoundToHardware() const
{
    return d->pending && d->server->config().dpopKeys->needsHardware(d->pending->proofs.dpopKey);
}

bool DeviceFlow::isUnprotected() const
{
    return !d->server->config().homeServer.isEmpty();
}

bool DeviceFlow::hasCode() const
{
    return d->hasCode();
}

int DeviceFlow::lifetimeSeconds() const
{
    return hasCode() ? int(d->pending->authorization.lifetime.count()) : 0;
}

int DeviceFlow::remainingSeconds() const
{
    return d->remainingSeconds();
}

bool DeviceFlow::isActive() const
{
    return d->isActive();
}

void DeviceFlow::start()
{
    d->start();
}

void DeviceFlow::resume()
{
    d->resume();
}

void DeviceFlow::cancel()
{
    if (isActive())
        d->end(State::Canceled);
}

void DeviceFlow::suspend()
{
    if (!isActive())
        return;
    d->codeStore.leave();
    d->end(State::Canceled);
}

void DeviceFlow::expire()
{
    if (hasCode())
        d->expire();
}

void DeviceFlow::reset()
{
    d->end(State::Idle);
}

// ---------------------------------------------------------------------------- for SignIn

std::unique_ptr<DeviceFlow> createFlow(const QString &account, AuthorizationServer *server,
                                       Transport *transport, TokenStore *store, Clock *clock,
                                       TakeTokens takeTokens)
{
    return DeviceFlowPrivate::create(account, server, transport, store, clock,
                                     std::move(takeTokens));
}

void resumeFailed(DeviceFlow *flow)
{
    DeviceFlowPrivate::of(*flow).resumeFailed();
}

PendingCall whenCodeIsStored(DeviceFlow *flow, std::function<void()> done)
{
    return DeviceFlowPrivate::of(*flow).codeStore.whenStored(std::move(done));
}

} // namespace DeviceSignIn
