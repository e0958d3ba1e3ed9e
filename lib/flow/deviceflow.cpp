// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/deviceflow.h"

#include "flow/deviceflow_p.h"

#include <utility>

namespace DeviceSignIn {

DeviceFlow::DeviceFlow(const QString &account, AuthorizationServer *provider, Transport *transport,
                       TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<DeviceFlowPrivate>(this, account, provider, transport, store, clock))
{}

DeviceFlow::~DeviceFlow() = default;

DeviceFlow::State DeviceFlow::state() const
{
    return d->m_state;
}

Reason DeviceFlow::reason() const
{
    return d->m_failure.reason;
}

QString DeviceFlow::errorCode() const
{
    return d->m_failure.code;
}

QString DeviceFlow::errorDetail() const
{
    return d->m_failure.detail;
}

Failure DeviceFlow::failure() const
{
    return d->m_failure;
}

QString DeviceFlow::userCode() const
{
    return hasCode() ? d->m_pending->authorization.userCode : QString();
}

QString DeviceFlow::verificationUri() const
{
    return hasCode() ? d->m_pending->authorization.verificationUri : QString();
}

QString DeviceFlow::verificationUriComplete() const
{
    return hasCode() ? d->m_pending->authorization.verificationUriComplete : QString();
}

bool DeviceFlow::hasCode() const
{
    return d->hasCode();
}

int DeviceFlow::lifetimeSeconds() const
{
    return hasCode() ? int(d->m_pending->authorization.lifetime.count()) : 0;
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
        d->end(State::Cancelled);
}

void DeviceFlow::suspend()
{
    if (!isActive())
        return;
    d->m_kept = false;
    d->end(State::Cancelled);
}

void DeviceFlow::reset()
{
    d->end(State::Idle);
}

TokenSet DeviceFlow::takeTokens()
{
    return std::exchange(d->m_tokens, {});
}

void DeviceFlow::forgetPending()
{
    d->forgetPending();
}

} // namespace DeviceSignIn
