// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "eventprinter.h"

#include "jsonline.h"
#include "session/sessionaccess.h"
#include "words.h"

namespace DeviceSignIn {

namespace {

QString nameOf(DeviceFlow::State state)
{
    switch (state) {
    case DeviceFlow::State::Idle:
        return QStringLiteral("idle");
    case DeviceFlow::State::Connecting:
        return QStringLiteral("connecting");
    case DeviceFlow::State::Waiting:
        return QStringLiteral("waiting");
    case DeviceFlow::State::Slowed:
        return QStringLiteral("slowed");
    case DeviceFlow::State::Retrying:
        return QStringLiteral("retrying");
    case DeviceFlow::State::Denied:
        return QStringLiteral("denied");
    case DeviceFlow::State::Expired:
        return QStringLiteral("expired");
    case DeviceFlow::State::Failed:
        return QStringLiteral("failed");
    case DeviceFlow::State::SignedIn:
        return QStringLiteral("signed-in");
    case DeviceFlow::State::Canceled:
        break;
    }
    return QStringLiteral("canceled");
}

/*! Returns the name of the person who is signed in, as events print it. */
QString printedAccount(const Session &session)
{
    return session.accountName().isEmpty() ? session.account() : session.accountName();
}

QJsonValue revealed(const Secret &secret)
{
    return unlessEmpty(QString::fromUtf8(secret.reveal()));
}

} // namespace

EventPrinter::EventPrinter(const SignInFollower *follower, Print print, QObject *parent)
    : QObject(parent)
    , m_follower(follower)
    , m_print(std::move(print))
{
    connect(follower, &SignInFollower::signInChanged, this, &EventPrinter::startSignIn);
    connect(follower, &SignInFollower::codeChanged, this, &EventPrinter::printCode);
    connect(follower, &SignInFollower::stateChanged, this, &EventPrinter::printFlowState);
    connect(follower, &SignInFollower::retryReasonChanged, this, &EventPrinter::printFlowState);
    connect(follower, &SignInFollower::signedIn, this, &EventPrinter::printSignedIn);
    connect(follower, &SignInFollower::storeChanged, this, &EventPrinter::printStore);
    connect(follower, &SignInFollower::signedOut, this, &EventPrinter::printSignedOut);
}

void EventPrinter::startSignIn()
{
    m_lastState = {};
    const SignIn *signIn = m_follower->signIn();
    if (signIn && signIn->session()->state() == Session::State::SignedIn)
        printSignedIn();
}

void EventPrinter::printFlowState()
{
    const DeviceFlow &flow = *m_follower->signIn()->flow();
    if (flow.state() == DeviceFlow::State::SignedIn)
        return; // printSignedIn() is called when the identity is verified and the tokens are stored
    const bool isRetrying = flow.state() == DeviceFlow::State::Retrying;
    printState(nameOf(flow.state()), isRetrying ? errorName(flow.failure()) : QString());
    // These two states are error codes of RFC 8628, section 3.5, and are printed with those names.
    if (flow.state() == DeviceFlow::State::Denied) {
        printError(QStringLiteral("access_denied"), QStringLiteral("The person pressed Deny."));
    } else if (flow.state() == DeviceFlow::State::Expired) {
        printError(QStringLiteral("expired_token"),
                   QStringLiteral("Nobody approved before the code expired."));
    } else if (flow.state() == DeviceFlow::State::Failed) {
        printFailure(flow.failure());
    }
}

void EventPrinter::printCode()
{
    const DeviceFlow &flow = *m_follower->signIn()->flow();
    if (!flow.hasCode())
        return;
    // Only a server at home without TLS has the last member.
    const QJsonValue unprotected = flow.isUnprotected() ? QJsonValue(true) : QJsonValue::Undefined;
    m_print(jsonLine("code",
                     {{"user_code", flow.userCode()},
                      {"verification_uri", flow.verificationUri()},
                      {"verification_uri_complete", unlessEmpty(flow.verificationUriComplete())},
                      {"expires_in", flow.remainingSeconds()},
                      {"unprotected", unprotected}}));
}

void EventPrinter::printSignedIn()
{
    const Session &session = *m_follower->signIn()->session();
    // The flow of a restored session is still in its first state, so the state is printed here.
    printState(nameOf(DeviceFlow::State::SignedIn));
    // Only a sign-in that ends with the program has the member "persistent".
    m_print(jsonLine("signed-in",
                     {{"account", printedAccount(session)},
                      {"scope", unlessEmpty(session.scope())},
                      {"persistent", session.isPersistent() ? QJsonValue(QJsonValue::Undefined)
                                                            : QJsonValue(false)},
                      {"store_error", unlessEmpty(session.storeError())}}));
}

void EventPrinter::printStore()
{
    const Session &session = *m_follower->signIn()->session();
    // Tokens that can't be refreshed, because the store has no room for new ones, are still in the
    // store: the event then has "persistent":true and a "store_error".
    m_print(jsonLine("store", {{"account", printedAccount(session)},
                               {"persistent", session.isPersistent()},
                               {"store_error", unlessEmpty(session.storeError())}}));
}

void EventPrinter::printSignedOut(Reason why)
{
    printState(nameOf(DeviceFlow::State::Idle));
    // A sign-out that was requested is not an error.
    if (why != Reason::None)
        printFailure({why, {}, m_follower->signIn()->session()->endDetail()});
}

void EventPrinter::printTokens()
{
    const TokenSet tokens = tokensOf(*m_follower->signIn()->session());
    m_print(jsonLine("token", {{"access_token", revealed(tokens.accessToken)},
                               {"refresh_token", revealed(tokens.refreshToken)}}));
}

void EventPrinter::printFailure(const Failure &failure)
{
    printError(errorName(failure),
               failure.detail.isEmpty() ? sentence(failure.reason) : failure.detail);
}

void EventPrinter::printState(const QString &state, const QString &reason)
{
    const std::pair newState(state, reason);
    if (std::exchange(m_lastState, newState) != newState)
        m_print(jsonLine("state", {{"state", state}, {"reason", unlessEmpty(reason)}}));
}

void EventPrinter::printError(const QString &error, const QString &description)
{
    m_print(jsonLine("error", {{"error", error}, {"description", description}}));
}

} // namespace DeviceSignIn
