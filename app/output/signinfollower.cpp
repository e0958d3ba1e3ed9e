// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signinfollower.h"

namespace DeviceSignIn {

namespace {

std::pair<bool, TokenStore::Status> storeStateOf(const Session &session)
{
    return {session.isPersistent(), session.storeStatus()};
}

} // namespace

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
    m_reportedStoreState.reset();
    if (signIn) {
        QObject *connections = m_connections.get();
        const DeviceFlow *flow = signIn->flow();
        const Session *session = signIn->session();
        connect(flow, &DeviceFlow::codeChanged, connections, [this] { Q_EMIT codeChanged(); });
        connect(flow, &DeviceFlow::stateChanged, connections, [this] { Q_EMIT stateChanged(); });
        connect(flow, &DeviceFlow::failureChanged, connections, [this, flow] {
            if (flow->state() == DeviceFlow::State::Retrying)
                Q_EMIT retryReasonChanged();
        });
        connect(session, &Session::signedIn, connections, [this, session] {
            m_reportedStoreState = storeStateOf(*session);
            Q_EMIT signedIn();
        });
        connect(session, &Session::stateChanged, connections, [this] { compareStoreState(); });
        connect(session, &Session::signedOut, connections,
                [this](Reason why) { Q_EMIT signedOut(why); });
        if (session->state() == Session::State::SignedIn)
            m_reportedStoreState = storeStateOf(*session);
    }
    Q_EMIT signInChanged();
}

void SignInFollower::compareStoreState()
{
    const Session &session = *m_signIn->session();
    if (session.state() != Session::State::SignedIn) {
        m_reportedStoreState.reset();
        return;
    }
    const StoreState current = storeStateOf(session);
    if (!m_reportedStoreState || *m_reportedStoreState == current)
        return;
    m_reportedStoreState = current;
    Q_EMIT storeChanged();
}

} // namespace DeviceSignIn
