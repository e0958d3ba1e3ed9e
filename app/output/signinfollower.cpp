// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signinfollower.h"

namespace DeviceSignIn {

SignInFollower::SignInFollower(QObject *parent)
    : QObject(parent)
{}

SignInFollower::~SignInFollower() = default;

void SignInFollower::follow(SignIn *signIn)
{
    setSignIn(signIn);
}

void SignInFollower::follow(SignInHost *host)
{
    connect(host, &SignInHost::signInChanged, this, [this, host] { setSignIn(host->signIn()); });
    setSignIn(host->signIn());
}

void SignInFollower::setSignIn(SignIn *signIn)
{
    m_connections = std::make_unique<QObject>();
    m_signIn = signIn;
    if (signIn) {
        QObject *connections = m_connections.get();
        const DeviceFlow *flow = signIn->flow();
        const Session *session = signIn->session();
        connect(flow, &DeviceFlow::codeChanged, connections, [this] { Q_EMIT codeChanged(); });
        connect(flow, &DeviceFlow::stateChanged, connections, [this] { Q_EMIT stateChanged(); });
        connect(flow, &DeviceFlow::failureChanged, connections, [this, flow] {
            if (flow->state() == DeviceFlow::State::Offline)
                Q_EMIT offlineReasonChanged();
        });
        connect(session, &Session::signedIn, connections, [this] { Q_EMIT signedIn(); });
        connect(session, &Session::signedOut, connections,
                [this](Reason why) { Q_EMIT signedOut(why); });
    }
    Q_EMIT signInChanged();
}

} // namespace DeviceSignIn
