// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "jose/dpop.h"
#include "session/session_p.h"

namespace DeviceSignIn {

Session::Session(QString account, AuthorizationServer *provider, Transport *transport,
                 TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SessionPrivate>(this, std::move(account), provider, transport, store,
                                         clock))
{}

Session::~Session() = default;

Session::State Session::state() const
{
    return d->m_state;
}

bool Session::isLasting() const
{
    return d->m_lasting;
}

Session::StoreStatus Session::storeStatus() const
{
    return d->m_storeStatus;
}

QString Session::accountName() const
{
    return d->m_stored ? d->m_stored->accountName : QString();
}

QString Session::subject() const
{
    return d->m_stored ? d->m_stored->subject : QString();
}

QString Session::scope() const
{
    return d->m_stored ? d->m_stored->scope : QString();
}

QString Session::account() const
{
    return d->m_account;
}

Session::Revocation Session::revocation() const
{
    return d->m_revocation;
}

Reason Session::endReason() const
{
    return d->m_endReason;
}

bool Session::isDeleted() const
{
    return d->m_deleted;
}

void Session::restore()
{
    d->restore();
}

void Session::lookAgain()
{
    d->lookAgain();
}

void Session::keep()
{
    d->keep();
}

void Session::adopt(TokenSet tokens)
{
    d->adopt(std::move(tokens));
}

void Session::accessToken(QObject *context, TokenDone done)
{
    d->accessToken({}, context, std::move(done));
}

void Session::accessTokenAfterRefusal(const Secret &refused, QObject *context, TokenDone done)
{
    d->accessToken(refused, context, std::move(done));
}

bool Session::isBound() const
{
    return d->m_stored && d->m_stored->type == TokenSet::Type::DPoP;
}

QByteArray Session::proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce) const
{
    if (!isBound())
        return {};
    const auto key = SigningKey::fromPem(d->m_stored->dpopKey);
    if (!key)
        return {};
    return dpopProof({method, url, d->m_provider->serverTime(d->m_clock->utc()), nonce}, *key,
                     d->m_stored->accessToken);
}

TokenSet Session::tokens() const
{
    return d->m_stored ? d->m_stored->tokens() : TokenSet();
}

void Session::signOut()
{
    d->signOut();
}

} // namespace DeviceSignIn
