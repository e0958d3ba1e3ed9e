// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/deviceflow.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/*! Without a code there is nothing to lose: after this many tries the person decides. */
constexpr int mostFailedAsks = 5;
/*! A longer wish to be left alone is told to the person instead of waited for. */
constexpr seconds longestWaitForCode(120);
/*! A wrong address never heals. */
constexpr int mostStrangers = 3;

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

DeviceFlow::DeviceFlow(Provider *provider, Transport *transport, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_clock(clock)
    , m_nextStep(clock->createAlarm())
    , m_nextSecond(clock->createAlarm())
    , m_request(transport)
{
    connect(m_nextStep.get(), &Alarm::rang, this, &DeviceFlow::step);
    connect(m_nextSecond.get(), &Alarm::rang, this, &DeviceFlow::tick);
}

DeviceFlow::~DeviceFlow() = default;

bool DeviceFlow::isActive() const
{
    return m_state == State::Connecting || m_state == State::Waiting || m_state == State::Slowed
           || m_state == State::Offline;
}

QString DeviceFlow::userCode() const
{
    return hasCode() ? m_authorization->userCode : QString();
}

QString DeviceFlow::verificationUri() const
{
    return hasCode() ? m_authorization->verificationUri : QString();
}

QString DeviceFlow::verificationUriComplete() const
{
    return hasCode() ? m_authorization->verificationUriComplete : QString();
}

int DeviceFlow::lifetimeSeconds() const
{
    return hasCode() ? int(m_authorization->lifetime.count()) : 0;
}

int DeviceFlow::remainingSeconds() const
{
    if (!hasCode())
        return 0;
    const auto left = std::chrono::ceil<seconds>(m_schedule->expiry() - m_clock->now());
    return int(std::max(left, seconds(0)).count());
}

void DeviceFlow::start()
{
    end(State::Connecting);
    if (m_state == State::Connecting)
        askForCode();
}

void DeviceFlow::cancel()
{
    if (isActive())
        end(State::Cancelled);
}

void DeviceFlow::reset()
{
    end(State::Idle);
}

TokenSet DeviceFlow::takeTokens()
{
    return std::exchange(m_tokens, {});
}

void DeviceFlow::step()
{
    if (!hasCode())
        askForCode();
    else if (m_schedule->nextPoll())
        poll();
    else
        end(State::Expired);
}

void DeviceFlow::askForCode()
{
    m_attempt = std::make_unique<QObject>();
    m_provider->resolve(m_attempt.get(), [this](const Provider::Lookup &lookup) {
        if (const auto *unresolved = std::get_if<Provider::Unresolved>(&lookup))
            codeNotReached(unresolved->failure, unresolved->retryAfter);
        else
            sendCodeRequest(std::get<ServerMetadata>(lookup));
    });
}

void DeviceFlow::sendCodeRequest(const ServerMetadata &server)
{
    m_server = server;
    // The server's count of the code's life can't have begun before this moment.
    m_asked = m_clock->now();
    m_request.send(deviceAuthorizationRequest(m_provider->config(), m_server),
                   [this](const HttpAnswer &answer) { readCode(answer); });
}

void DeviceFlow::readCode(const HttpAnswer &answer)
{
    auto read = readDeviceAuthorization(answer, m_provider->config());
    if (const auto *failure = std::get_if<Failure>(&read))
        codeNotReached(without(m_provider->config().clientSecret, *failure), answer.retryAfter);
    else
        showCode(std::move(std::get<DeviceAuthorization>(read)));
}

void DeviceFlow::showCode(DeviceAuthorization authorization)
{
    m_schedule.emplace(m_asked, m_clock->now(), authorization.lifetime, authorization.interval);
    m_authorization = std::move(authorization);
    m_nextSecond->setFor(m_clock->now());
    m_codeIsNews = true;
    waitForNextPoll(State::Waiting);
}

void DeviceFlow::codeNotReached(const Failure &failure, std::optional<seconds> retryAfter)
{
    const seconds wait = std::max(seconds(1 << m_failedAsks), retryAfter.value_or(seconds(0)));
    if (!isTransient(failure.reason) || ++m_failedAsks == mostFailedAsks
        || wait > longestWaitForCode) {
        end(State::Failed, failure);
        return;
    }
    m_nextStep->setFor(m_clock->now() + wait);
    setState(State::Offline, failure);
}

void DeviceFlow::poll()
{
    m_request.send(deviceTokenRequest(m_provider->config(), m_server, *m_authorization),
                   [this](const HttpAnswer &answer) { readPoll(answer); });
}

void DeviceFlow::readPoll(const HttpAnswer &answer)
{
    m_retryAfter = answer.retryAfter;
    auto read = readPollAnswer(answer, m_provider->config().profile);
    if (!std::holds_alternative<Stranger>(read))
        m_strangers = 0;
    std::visit([this](auto &&what) { answered(std::forward<decltype(what)>(what)); },
               std::move(read));
}

void DeviceFlow::answered(TokenSet tokens)
{
    m_tokens = std::move(tokens);
    end(State::SignedIn);
    Q_EMIT granted();
}

void DeviceFlow::answered(Pending)
{
    m_schedule->pending(m_clock->now());
    waitForNextPoll(State::Waiting);
}

void DeviceFlow::answered(SlowDown slowDown)
{
    m_schedule->slowDown(m_clock->now(), slowDown.interval, m_retryAfter);
    waitForNextPoll(State::Slowed);
}

void DeviceFlow::answered(Denied)
{
    end(State::Denied);
}

void DeviceFlow::answered(Expired)
{
    end(State::Expired);
}

void DeviceFlow::answered(const Refused &refused)
{
    end(State::Failed, without(m_authorization->deviceCode,
                               without(m_provider->config().clientSecret, refused.failure)));
}

void DeviceFlow::answered(const Transient &transient)
{
    m_schedule->noAnswer(m_clock->now(), m_retryAfter);
    waitForNextPoll(State::Offline, transient.failure);
}

void DeviceFlow::answered(const Stranger &stranger)
{
    if (++m_strangers == mostStrangers) {
        end(State::Failed, stranger.failure);
        return;
    }
    m_schedule->noAnswer(m_clock->now(), m_retryAfter);
    waitForNextPoll(State::Offline, stranger.failure);
}

void DeviceFlow::waitForNextPoll(State state, Failure failure)
{
    m_nextStep->setFor(m_schedule->nextPoll().value_or(m_schedule->expiry()));
    setState(state, std::move(failure));
}

void DeviceFlow::end(State state, Failure failure)
{
    m_nextStep->stop();
    m_nextSecond->stop();
    m_attempt.reset();
    m_request.abort();
    m_failedAsks = 0;
    m_strangers = 0;
    m_codeIsNews = hasCode();
    m_authorization.reset();
    m_schedule.reset();
    setState(state, std::move(failure));
}

void DeviceFlow::setState(State state, Failure failure)
{
    // Whoever hears of a change may call start() or cancel(): all is in its place before.
    const bool stateIsNews = std::exchange(m_state, state) != state;
    const bool failureIsNews = failure != m_failure;
    const bool codeIsNews = std::exchange(m_codeIsNews, false);
    m_failure = std::move(failure);
    if (codeIsNews) {
        Q_EMIT codeChanged();
        Q_EMIT remainingChanged();
    }
    if (failureIsNews)
        Q_EMIT failureChanged();
    if (stateIsNews)
        Q_EMIT stateChanged();
}

void DeviceFlow::tick()
{
    Q_EMIT remainingChanged();
    if (remainingSeconds() > 0)
        m_nextSecond->setFor(m_schedule->expiry() - seconds(remainingSeconds() - 1));
}

} // namespace DeviceSignIn
