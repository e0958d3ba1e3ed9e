// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

namespace DeviceSignIn {

SignIn::SignIn(const QString &account, Provider *provider, Transport *transport, TokenStore *store,
               Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_signOutPage(provider->config().profile.signOutPage)
    , m_session(account, provider, transport, store, clock)
    , m_flow(account, provider, transport, store, clock)
{
    connect(&m_flow, &DeviceFlow::granted, this, [this] { m_session.adopt(m_flow.takeTokens()); });
    connect(&m_session, &Session::signedIn, this, &SignIn::endFlow);
    connect(&m_session, &Session::signedOut, &m_flow, &DeviceFlow::reset);
}

void SignIn::endFlow()
{
    // The session may have come from the store meanwhile: see begin().
    if (m_flow.isActive())
        m_flow.reset();
    // Not before the tokens are in the store.
    m_flow.forgetPending();
}

void SignIn::begin()
{
    connect(
        &m_session, &Session::stateChanged, this,
        [this] {
            if (m_session.state() == Session::State::SignedOut)
                m_flow.resume();
        },
        Qt::SingleShotConnection);
    m_session.restore();
}

} // namespace DeviceSignIn
