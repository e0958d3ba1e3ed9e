// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/session_p.h"

namespace DeviceSignIn {

Session::Session() = default;

Session::~Session() = default;

void Session::restore()
{
    d->restore(d->storeStatus == TokenStore::Status::Locked);
}

void Session::retryRestore()
{
    d->retryRestore();
}

void Session::retryStoring()
{
    d->retryStoring();
}

void Session::signOut()
{
    d->signOut();
}

Session::State Session::state() const
{
    return d->state;
}

bool Session::isPersistent() const
{
    return d->isPersistent;
}

TokenStore::Status Session::storeStatus() const
{
    return d->storeStatus;
}

QString Session::storeError() const
{
    switch (d->storeStatus) {
    case TokenStore::Status::Done:
    case TokenStore::Status::NotFound:
        break;
    case TokenStore::Status::Locked:
        return QStringLiteral("keychain_locked");
    case TokenStore::Status::Unavailable:
        return QStringLiteral("store_unavailable");
    case TokenStore::Status::TimedOut:
        return QStringLiteral("keychain_timeout");
    case TokenStore::Status::DiskFull:
        return QStringLiteral("disk_full");
    case TokenStore::Status::ReadOnly:
        return QStringLiteral("disk_read_only");
    case TokenStore::Status::WrongPermissions:
        return QStringLiteral("wrong_permissions");
    case TokenStore::Status::NoLock:
        return QStringLiteral("no_lock");
    }
    return {};
}

QString Session::accountName() const
{
    return d->tokens.current ? d->tokens.current->accountName : QString();
}

QString Session::accountAddress() const
{
    return d->tokens.current ? d->tokens.current->accountAddress : QString();
}

QString Session::subject() const
{
    return d->tokens.current ? d->tokens.current->subject : QString();
}

QString Session::scope() const
{
    return d->tokens.current ? d->tokens.current->scope : QString();
}

QString Session::account() const
{
    return d->sessionStore.account();
}

Session::Revocation Session::revocation() const
{
    return d->revocation;
}

Reason Session::endReason() const
{
    return d->endReason;
}

QString Session::endDetail() const
{
    return d->endDetail;
}

bool Session::isDeleted() const
{
    return d->isDeleted;
}

PendingCall Session::accessToken(TokenDone done)
{
    return d->tokens.accessToken({}, std::move(done));
}

PendingCall Session::accessTokenAfterRefusal(const Secret &refused, TokenDone done)
{
    return d->tokens.accessToken(refused, std::move(done));
}

bool Session::isBound() const
{
    return d->state == State::SignedIn && d->tokens.current->type == TokenSet::Type::DPoP;
}

PendingCall Session::proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce,
                           ProofDone done) const
{
    if (!isBound())
        return callLater([done = std::move(done)] { done(QByteArray()); });
    return d->server->prove({method, url, nonce}, d->tokens.current->accessToken,
                            d->tokens.current->dpopKey, std::move(done));
}

QString Session::extra(const QString &name) const
{
    return d->tokens.current ? d->tokens.current->extras.value(name) : QString();
}

} // namespace DeviceSignIn
