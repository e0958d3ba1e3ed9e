// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "events.h"

#include "jsonline.h"
#include "words.h"

#include <QPointer>

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
    case DeviceFlow::State::Offline:
        return QStringLiteral("offline");
    case DeviceFlow::State::Denied:
        return QStringLiteral("denied");
    case DeviceFlow::State::Expired:
        return QStringLiteral("expired");
    case DeviceFlow::State::Failed:
        return QStringLiteral("failed");
    case DeviceFlow::State::SignedIn:
        return QStringLiteral("signed-in");
    case DeviceFlow::State::Cancelled:
        break;
    }
    return QStringLiteral("cancelled");
}

QJsonValue revealed(const Secret &secret)
{
    return unlessEmpty(QString::fromUtf8(secret.reveal()));
}

} // namespace

Events::Events(SignIn *signIn, Print print, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
    , m_print(std::move(print))
{
    connect(signIn->flow(), &DeviceFlow::codeChanged, this, &Events::tellCode);
    connect(signIn->flow(), &DeviceFlow::stateChanged, this, &Events::tellFlow);
    connect(signIn->flow(), &DeviceFlow::failureChanged, this, [this] {
        if (m_signIn->flow()->state() == DeviceFlow::State::Offline)
            tellFlow();
    });
    connect(signIn->session(), &Session::signedIn, this, &Events::tellSignedIn);
    connect(signIn->session(), &Session::signedOut, this, &Events::tellSignedOut);
    if (signIn->session()->state() == Session::State::SignedIn)
        tellSignedIn();
}

void Events::tellFlow()
{
    const DeviceFlow &flow = *m_signIn->flow();
    if (flow.state() == DeviceFlow::State::SignedIn)
        return; // not before the tokens are stored and the identity is sure: tellSignedIn()
    const bool isHeldUp = flow.state() == DeviceFlow::State::Offline;
    tellState(nameOf(flow.state()), isHeldUp ? errorName(flow.failure()) : QString());
    // The names of RFC 8628, section 3.5, for what is a state here.
    if (flow.state() == DeviceFlow::State::Denied) {
        tellError(QStringLiteral("access_denied"), QStringLiteral("The person pressed Deny."));
    } else if (flow.state() == DeviceFlow::State::Expired) {
        tellError(QStringLiteral("expired_token"),
                  QStringLiteral("Nobody approved before the code expired."));
    } else if (flow.state() == DeviceFlow::State::Failed) {
        printFailure(flow.failure());
    }
}

void Events::tellCode()
{
    const DeviceFlow &flow = *m_signIn->flow();
    if (!flow.hasCode())
        return;
    m_print(jsonLine("code",
                     {{"user_code", flow.userCode()},
                      {"verification_uri", flow.verificationUri()},
                      {"verification_uri_complete", unlessEmpty(flow.verificationUriComplete())},
                      {"expires_in", flow.remainingSeconds()}}));
}

void Events::tellSignedIn()
{
    const Session &session = *m_signIn->session();
    tellState(nameOf(DeviceFlow::State::SignedIn)); // of a restored session the flow knows nothing
    const QString name =
        session.accountName().isEmpty() ? session.account() : session.accountName();
    m_print(jsonLine("signed-in", {{"account", name}, {"scope", unlessEmpty(session.scope())}}));
}

void Events::tellSignedOut(Reason why)
{
    tellState(nameOf(DeviceFlow::State::Idle));
    // A person who has signed out on purpose has made no error.
    if (why != Reason::None)
        printFailure({why, {}, {}});
}

void Events::printTokens()
{
    const TokenSet tokens = m_signIn->session()->tokens();
    m_print(jsonLine("token", {{"access_token", revealed(tokens.accessToken)},
                               {"refresh_token", revealed(tokens.refreshToken)}}));
}

void Events::printFailure(const Failure &failure)
{
    tellError(errorName(failure),
              failure.detail.isEmpty() ? sentence(failure.reason) : failure.detail);
}

void Events::tellState(const QString &state, const QString &reason)
{
    const std::pair news(state, reason);
    if (std::exchange(m_lastState, news) != news)
        m_print(jsonLine("state", {{"state", state}, {"reason", unlessEmpty(reason)}}));
}

void Events::tellError(const QString &error, const QString &description)
{
    m_print(jsonLine("error", {{"error", error}, {"description", description}}));
}

void followSignIns(SignInHost *host, const Events::Print &print)
{
    // One that is shown again is not told of twice.
    QObject::connect(host, &SignInHost::signInChanged, host,
                     [=, events = QPointer<Events>()]() mutable {
                         delete events;
                         if (host->signIn())
                             events = new Events(host->signIn(), print, host->signIn());
                     });
}

} // namespace DeviceSignIn
