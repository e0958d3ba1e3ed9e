// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/deviceflow_p.h"

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The waits between two requests for a code, which are sent for as long as the page can be seen: a
// box is often on before its router is. The longest one is calm for the server, and short enough for
// a person who has just plugged the cable in.
constexpr seconds shortestBackOff(1);
constexpr seconds longestBackOff(30);
/*! A person waits for a code: a keychain that takes longer is not waited for. */
constexpr seconds patienceWithStore(3);
/*! A code that dies sooner is not worth showing again: nobody types that fast. */
constexpr seconds shortestRest(15);

/*!
    Whether a request for a code that has failed may succeed when it is sent once more: a network, a
    busy server and a calendar come right without another configuration.
*/
bool isRetryable(Reason reason)
{
    return isTransient(reason) || reason == Reason::CaptivePortal || reason == Reason::WrongClock;
}

/*! A server may repeat what it was sent; what is secret must not come back to the screen. */
Failure without(const Secret &secret, Failure failure)
{
    const QString text = QString::fromUtf8(secret.reveal());
    if (!text.isEmpty() && failure.detail.contains(text))
        failure.detail.clear();
    if (!text.isEmpty() && failure.code.contains(text))
        failure.code.clear();
    return failure;
}

} // namespace

DeviceFlowPrivate::DeviceFlowPrivate(DeviceFlow *flow, const QString &account,
                                     AuthorizationServer *provider, Transport *transport,
                                     TokenStore *store, Clock *clock)
    : q(flow)
    , m_pendingKey(pendingKey(account))
    , m_provider(provider)
    , m_store(store)
    , m_clock(clock)
    , m_nextStep(clock->createAlarm())
    , m_nextSecond(clock->createAlarm())
    , m_poller(provider, transport, clock)
    , m_request(transport)
    , m_backOff(shortestBackOff, longestBackOff)
{
    QObject::connect(m_nextStep.get(), &Alarm::rang, q, [this] { step(); });
    QObject::connect(m_nextSecond.get(), &Alarm::rang, q, [this] { tick(); });
    QObject::connect(transport, &Transport::networkChanged, q, [this, transport] {
        const bool waitsForNetwork =
            m_state == State::Offline && !hasCode() && m_failure.reason != Reason::ServerBusy;
        if (waitsForNetwork && transport->isOnline()) {
            m_backOff.networkIsBack();
            m_nextStep->setFor(m_clock->now());
        }
    });
    QObject::connect(&m_poller, &Poller::expired, q, [this] { expire(); });
    QObject::connect(&m_poller, &Poller::answered, q, [this] {
        std::visit([this](auto &&what) { answered(std::forward<decltype(what)>(what)); },
                   m_poller.takeResponse());
    });
}

bool DeviceFlowPrivate::isActive() const
{
    return m_state == State::Connecting || m_state == State::Waiting || m_state == State::Slowed
           || m_state == State::Offline;
}

int DeviceFlowPrivate::remainingSeconds() const
{
    if (!hasCode())
        return 0;
    const auto left = std::chrono::ceil<seconds>(m_poller.schedule().expiry() - m_clock->now());
    return int(std::max(left, seconds(0)).count());
}

void DeviceFlowPrivate::start()
{
    end(State::Connecting);
    if (m_state == State::Connecting)
        askForCode();
}

void DeviceFlowPrivate::resume()
{
    end(State::Connecting);
    if (m_state != State::Connecting)
        return;
    m_reading = std::make_unique<QObject>();
    m_store->read(m_pendingKey, m_reading.get(),
                  [this](StoreResult result) { readPending(std::move(result)); });
    m_nextStep->setFor(m_clock->now() + patienceWithStore);
}

void DeviceFlowPrivate::step()
{
    m_reading.reset();
    askForCode();
}

void DeviceFlowPrivate::readPending(StoreResult result)
{
    m_nextStep->stop();
    if (result.status == StoreResult::Status::Done) {
        m_kept = true;
        auto pending = pendingFromStore(result.value, m_provider->config());
        const seconds left = pending ? remainingLife(*pending, m_clock->utc()) : seconds(0);
        if (left >= shortestRest) {
            m_resumed = true;
            m_pending = std::move(pending);
            showCode(m_clock->now() + left - m_pending->authorization.lifetime);
            return;
        }
        forgetPending();
    }
    askForCode();
}

void DeviceFlowPrivate::askForCode()
{
    m_attempt = std::make_unique<QObject>();
    m_provider->resolve(m_attempt.get(), [this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *unresolved = std::get_if<AuthorizationServer::Unresolved>(&lookup))
            codeNotReached(unresolved->failure, unresolved->retryAfter);
        else
            sendCodeRequest(std::get<ServerMetadata>(lookup));
    });
}

void DeviceFlowPrivate::sendCodeRequest(const ServerMetadata &server)
{
    // The server's count of the code's life can't have begun before this moment.
    m_asked = m_clock->now();
    const ClientConfig &config = m_provider->config();
    m_proofs = newProofs(config, server);
    Values proofs = clientProof(config, server, m_provider->serverTime(m_clock->utc()));
    append(&proofs, proofsForCode(m_proofs));
    m_request.send(deviceAuthorizationRequest(config, server, proofs),
                   [this](const HttpResponse &answer) { readCode(answer); });
}

void DeviceFlowPrivate::readCode(const HttpResponse &answer)
{
    m_provider->note(answer, m_clock->utc());
    auto read = readDeviceAuthorization(answer, m_provider->config());
    if (const auto *failure = std::get_if<Failure>(&read)) {
        codeNotReached(without(m_provider->config().clientSecret, *failure), answer.retryAfter);
        return;
    }
    m_pending.emplace();
    m_pending->authorization = std::move(std::get<DeviceAuthorization>(read));
    m_pending->proofs = std::exchange(m_proofs, {});
    const auto expiry = m_asked + m_pending->authorization.lifetime;
    m_pending->expiry = m_clock->utc().addMSecs((expiry - m_clock->now()).count());
    keepPending();
    showCode(m_asked);
}

void DeviceFlowPrivate::codeNotReached(const Failure &failure, std::optional<seconds> retryAfter)
{
    if (isRetryable(failure.reason))
        askAgainLater(failure, retryAfter);
    else
        end(State::Failed, failure);
}

void DeviceFlowPrivate::askAgainLater(const Failure &failure, std::optional<seconds> retryAfter)
{
    m_backOff.failed(failure, retryAfter, m_clock->now(), m_clock->jitter());
    m_nextStep->setFor(m_backOff.until());
    setState(State::Offline, failure);
}

void DeviceFlowPrivate::showCode(milliseconds asked)
{
    const DeviceAuthorization &authorization = m_pending->authorization;
    m_poller.start(&*m_pending, PollSchedule(asked, m_clock->now(), authorization.lifetime,
                                             authorization.interval, m_clock->jitter()));
    m_nextSecond->setFor(m_clock->now());
    m_codeIsNews = true;
    setState(State::Waiting);
}

void DeviceFlowPrivate::keepPending()
{
    m_kept = true;
    m_store->write(m_pendingKey, toStore(*m_pending, m_provider->config()), q,
                   [](const StoreResult &) {});
}

void DeviceFlowPrivate::forgetPending()
{
    if (std::exchange(m_kept, false))
        m_store->remove(m_pendingKey, q, [](const StoreResult &) {});
}

void DeviceFlowPrivate::answered(TokenSet tokens)
{
    const Proofs &proofs = m_pending->proofs;
    if (tokens.type == TokenSet::Type::DPoP) {
        if (!proofs.dpopKey) {
            end(State::Failed, {Reason::InvalidResponse,
                                {},
                                QStringLiteral("The token is bound to a key that nobody has")});
            return;
        }
        tokens.dpopKey = proofs.dpopKey->toPem();
    }
    tokens.nonce = proofs.nonce.clone();
    m_tokens = std::move(tokens);
    end(State::SignedIn);
    Q_EMIT q->granted();
}

void DeviceFlowPrivate::answered(Pending)
{
    setState(State::Waiting);
}

void DeviceFlowPrivate::answered(SlowDown)
{
    // A program started again begins with the pace that the server wants.
    m_pending->authorization.interval = m_poller.schedule().interval();
    keepPending();
    setState(State::Slowed);
}

void DeviceFlowPrivate::answered(Denied)
{
    end(State::Denied);
}

void DeviceFlowPrivate::answered(Expired)
{
    end(State::Expired);
}

void DeviceFlowPrivate::answered(const Refused &refused)
{
    // The program before may have ended after it had used the code, and before it had stored the
    // tokens. Nobody has seen anything fail: a new code is what this start would have come to.
    if (m_resumed && refused.failure.reason == Reason::CodeRefused)
        start();
    else
        end(State::Failed, without(m_pending->authorization.deviceCode,
                                   without(m_provider->config().clientSecret, refused.failure)));
}

void DeviceFlowPrivate::answered(const Transient &transient)
{
    setState(State::Offline, transient.failure);
}

void DeviceFlowPrivate::answered(const UnexpectedResponse &stranger)
{
    setState(State::Offline, stranger.failure);
}

void DeviceFlowPrivate::expire()
{
    if (m_state != State::Offline) {
        end(State::Expired);
        return;
    }
    // That nobody approved in time would be half the truth: the server could not have told of it.
    const Failure failure = m_failure;
    if (!isRetryable(failure.reason)) {
        end(State::Failed, failure);
        return;
    }
    const milliseconds early = m_poller.schedule().earliestByServer() - m_clock->now();
    clear();
    forgetPending();
    askAgainLater(failure, std::chrono::ceil<seconds>(early));
}

void DeviceFlowPrivate::clear()
{
    m_nextStep->stop();
    m_nextSecond->stop();
    m_poller.stop();
    m_reading.reset();
    m_attempt.reset();
    m_request.abort();
    m_backOff.reset();
    m_codeIsNews = hasCode();
    m_pending.reset();
    m_resumed = false;
}

void DeviceFlowPrivate::end(State state, Failure failure)
{
    clear();
    // The tokens take the code's place in the store, and until they are there it stays.
    if (state != State::SignedIn)
        forgetPending();
    setState(state, std::move(failure));
}

void DeviceFlowPrivate::setState(State state, Failure failure)
{
    // Whoever hears of a change may call start() or cancel(): all is in its place before.
    const bool stateIsNews = std::exchange(m_state, state) != state;
    const bool failureIsNews = failure != m_failure;
    const bool codeIsNews = std::exchange(m_codeIsNews, false);
    m_failure = std::move(failure);
    if (codeIsNews) {
        Q_EMIT q->codeChanged();
        Q_EMIT q->remainingChanged();
    }
    if (failureIsNews)
        Q_EMIT q->failureChanged();
    if (stateIsNews)
        Q_EMIT q->stateChanged();
}

void DeviceFlowPrivate::tick() const
{
    Q_EMIT q->remainingChanged();
    if (remainingSeconds() > 0)
        m_nextSecond->setFor(m_poller.schedule().expiry() - seconds(remainingSeconds() - 1));
}

} // namespace DeviceSignIn
