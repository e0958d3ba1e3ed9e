// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

namespace DeviceSignIn {

SignIn::SignIn(const QString &account, Provider *provider, Transport *transport, TokenStore *store,
               Clock *clock, QObject *parent)
    : QObject(parent)
    , m_session(account, provider, transport, store, clock)
    , m_flow(account, provider, transport, store, clock)
{
    connect(&m_flow, &DeviceFlow::granted, this, [this] { m_session.adopt(m_flow.takeTokens()); });
    // Not before the tokens are in the store.
    connect(&m_session, &Session::signedIn, &m_flow, &DeviceFlow::forgetPending);
    connect(&m_session, &Session::signedOut, &m_flow, &DeviceFlow::reset);
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
