// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "network/transport.h"
#include "protocol/tokens.h"
#include "session/identification.h"
#include "session/session_p.h"
#include "session/sessionaccess.h"
#include "session/sessionlog.h"

namespace DeviceSignIn {

SessionPrivate::SessionPrivate(Session *session, QString account, AuthorizationServer *server_,
                               Transport *transport_, TokenStore *store, Clock *clock_)
    : q(session)
    , server(server_)
    , transport(transport_)
    , clock(clock_)
    , sessionStore(std::move(account), store)
    , accounts(store)
    , tokens(&sessionStore, server, transport, clock)
    , refused(&sessionStore, server, transport, clock,
              [this](RefreshResult result) { readAttempt(std::move(result)); })
    , restoreTimeout(clock->createAlarm())
{
    QObject::connect(restoreTimeout.get(), &Alarm::rang, q, [this] {
        if (tokens.current)
            announceStored();
        else
            endRestoring();
    });
    QObject::connect(&tokens, &SessionTokens::refreshed, q, [this](StoreResult::Status stored) {
        recordStoreStatus(stored);
        if (state == State::Restoring)
            announceStored();
        else
            Q_EMIT q->stateChanged(); // persistent or scope may have changed
    });
    QObject::connect(&tokens, &SessionTokens::refreshFailed, q, [this] {
        if (state == State::Restoring)
            announceStored();
    });
    QObject::connect(&tokens, &SessionTokens::notStorable, q, [this](StoreResult::Status status) {
        setStoreStatus(status); // the old tokens are still in the store
        if (state != State::Restoring)
            Q_EMIT q->stateChanged();
    });
    QObject::connect(&tokens, &SessionTokens::endedByServer, q,
                     [this](const std::shared_ptr<StoreLock> &lock) {
                         if (state == State::Restoring)
                             removeRefused({takeUnannounced().signInId, lock});
                         else
                             deleteSignIn(Reason::CodeRefused, lock);
                     });
    QObject::connect(&tokens, &SessionTokens::refreshRefused, q,
                     [this](const CallFailure &refusal) { keepRefused(refusal); });
    QObject::connect(&tokens, &SessionTokens::signedOutElsewhere, q, [this] {
        if (state == State::Restoring) {
            takeUnannounced();
            endRestoring();
        } else {
            endWithoutDeleting(Reason::None);
        }
    });
    QObject::connect(&tokens, &SessionTokens::expired, q,
                     [this] { endWithoutDeleting(Reason::NotSignedIn); });
}

Session::Session(QString account, AuthorizationServer *server, Transport *transport,
                 TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SessionPrivate>(this, std::move(account), server, transport, store, clock))
{}

SessionPrivate::~SessionPrivate()
{
    // A sign-out that is under way empties the store even if its caller does not wait for it.
    if (isRevokingAll && revoking.isPending())
        storing = sessionStore.remove([](StoreResult::Status) {});
    discardTokens();
}

Session::~Session() = default;

// ---------------------------------------------------------------------------- from the store

void Session::restore()
{
    d->restore(d->storeStatus == TokenStore::Status::Locked);
}

void SessionPrivate::restore(bool unlocksFirst)
{
    if (state != State::Restoring && state != State::SignedOut)
        return;
    setState(State::Restoring);
    if (tokens.current && tokens.isRefreshing())
        return;
    if (refused.isTrying())
        awaitAttempt();
    else if (unlocksFirst)
        reading = sessionStore.unlock([this] { readStored(); });
    else
        readStored();
}

void SessionPrivate::readStored()
{
    reading = sessionStore.load([this](SessionStore::Content found) {
        if (takeStored(std::move(found))) {
            if (!renewBeforeSignIn())
                announceStored();
            return;
        }
        refused.tryNow();
        if (refused.isTrying())
            awaitAttempt();
        else
            setState(State::SignedOut);
    });
}

/*!
    Renews tokens whose access token is over, before anybody counts as signed in: the server may
    have ended the session long ago. Returns false if that has to wait, as without a network.
*/
bool SessionPrivate::renewBeforeSignIn()
{
    if (!tokens.mayBeOver() || !transport->isOnline())
        return false;
    tokens.refreshIfNeeded();
    if (tokens.isRefreshing())
        awaitAttempt();
    return tokens.isRefreshing();
}

/*!
    Waits in the state Restoring until the attempt with refused or expired tokens has ended, for at
    most 5 seconds.
*/
void SessionPrivate::awaitAttempt() const
{
    restoreTimeout->setFor(clock->now() + longestWaitForServer);
}

void Session::retryRestore()
{
    if (d->state != State::SignedOut || d->reading.isPending())
        return;
    d->reading = d->sessionStore.load([this](SessionStore::Content found) {
        const TokenStore::Status before = d->storeStatus;
        if (d->takeStored(std::move(found))) {
            d->announceStored();
            return;
        }
        d->refused.tryNow();
        if (d->storeStatus != before)
            Q_EMIT stateChanged();
    });
}

/*! Takes over the session in \a found. Returns false if there is none that can be used. */
bool SessionPrivate::takeStored(SessionStore::Content found)
{
    recordStoreStatus(found.status);
    if (found.newest && found.newest->isRefused) {
        // The words of the last attempt of this process are newer.
        if (endReason != Reason::RefreshRefused || endDetail.isEmpty())
            describeRefusal(found.newest->pause.cause());
        refused.keep(std::move(*found.newest), true);
        endReason = Reason::RefreshRefused;
    } else if (found.newest) {
        refused.take();
        tokens.takeStored(std::move(*found.newest));
    }
    if (!tokens.current)
        isPersistent = false;
    return tokens.current.has_value();
}

void SessionPrivate::announceStored()
{
    restoreTimeout->stop();
    resetEnd();
    storing = accounts.add(sessionStore.account(), [](AccountIndex::Status) {});
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    tokens.refreshIfNeeded();
}

// ---------------------------------------------------------------------------- new tokens

/*
    The person is identified first, then the tokens are stored, then signedIn() is emitted: tokens
    with a forged id_token never reach the store, and the name is stored with the tokens.
*/
PendingCall SessionPrivate::adopt(TokenSet newTokens, std::function<void()> done)
{
    resetEnd();
    discardTokens();
    adoption.report(true); // an earlier sign-in, whose tokens are given up
    refused.take();
    restoreTimeout->stop();
    reading = {}; // it could find the previous session
    storing = {};
    revoking = {};
    mayBeStored = false;
    PendingCall call = adoption.add([done = std::move(done)](bool) { done(); });
    identification = PendingCall(std::make_unique<Identification>(
        server, clock, longestWaitForServer, newTokens,
        [this](const AuthorizationServer::IdentityResult &result) { readIdentity(result); }));
    tokens.adopt(newSignIn(std::move(newTokens), clock->utc()));
    setState(State::Storing);
    return call;
}

void SessionPrivate::readIdentity(const AuthorizationServer::IdentityResult &result)
{
    if (const auto *failure = std::get_if<Failure>(&result)) {
        refuseTokens(*failure);
        return;
    }
    const auto &identity = std::get<Identity>(result);
    tokens.current->subject = identity.subject;
    tokens.current->accountName = identity.name;
    tokens.current->accountAddress = identity.address;
    save([this] { announce(); });
}

void SessionPrivate::refuseTokens(const Failure &failure)
{
    qCDebug(sessionLog).noquote() << "refusing new tokens:" << failure.detail;
    endDetail = failure.detail;
    revokeNewTokens(failure.reason);
}

void SessionPrivate::announce()
{
    adoption.report(true);
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    tokens.reportToWaiting();
}

void Session::retryStoring()
{
    if (d->state != State::SignedIn || d->tokens.areStored || d->tokens.isRefreshing())
        return;
    const auto save = [this] { d->save([this] { Q_EMIT stateChanged(); }); };
    if (d->storeStatus == TokenStore::Status::Locked)
        d->storing = d->sessionStore.unlock(save);
    else
        save();
}

/*! Stores the tokens, then adds the account to the list of accounts, then calls \a then. */
void SessionPrivate::save(std::function<void()> then)
{
    mayBeStored = true;
    storing = sessionStore.lockAndSave(
        [this] { return tokens.current->clone(); },
        [this, then = std::move(then)](SessionStore::Saved saved) {
            recordStoreStatus(saved.status);
            tokens.areStored = storeStatus == StoreStatus::Done;
            if (saved.newer)
                tokens.takeNewer(std::move(*saved.newer));
            else if (tokens.areStored)
                tokens.current->serial = saved.serial;
            storing =
                accounts.add(sessionStore.account(), [then](AccountIndex::Status) { then(); });
        });
}

void SessionPrivate::setStoreStatus(StoreResult::Status status)
{
    // For the session, an empty store is one that works.
    storeStatus = status == StoreStatus::NotFound ? StoreStatus::Done : status;
}

void SessionPrivate::recordStoreStatus(StoreResult::Status status)
{
    setStoreStatus(status);
    isPersistent = storeStatus == StoreStatus::Done && sessionStore.isPersistent();
    if (storeStatus != StoreStatus::Done)
        qCDebug(sessionLog) << "the store fails:" << storeStatus;
}

void Session::signOut()
{
    switch (d->state) {
    case State::Storing:
        d->revokeNewTokens(Reason::None);
        break;
    case State::SignedIn:
    case State::SignedOut:
        d->endDetail.clear();
        d->tokens.abandonRefresh();
        d->revokeAll();
        break;
    case State::Restoring:
    case State::SigningOut:
        break;
    }
}

/*! Resets the properties that describe the end of the last session, because a new one has begun. */
void SessionPrivate::resetEnd()
{
    revocation = Revocation::NotTried;
    endReason = Reason::None;
    endDetail.clear();
    isDeleted = true;
}

void SessionPrivate::setState(State next)
{
    if (std::exchange(state, next) == next)
        return;
    qCDebug(sessionLog) << "state" << next;
    if (state == State::SignedIn)
        tokens.setUnavailable({});
    else if (refused.hasSession())
        tokens.setUnavailable({Reason::RefreshRefused, {}, endDetail});
    else
        tokens.setUnavailable({Reason::NotSignedIn, {}, {}});
    Q_EMIT q->stateChanged();
}

// ---------------------------------------------------------------------------- properties and
// tokens

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

// ---------------------------------------------------------------------------- for SignIn and the
// programs

void restoreWithoutAsking(Session *session)
{
    SessionPrivate::of(*session).restore(false);
}

PendingCall adoptTokens(Session *session, TokenSet tokens, std::function<void()> done)
{
    return SessionPrivate::of(*session).adopt(std::move(tokens), std::move(done));
}

TokenSet tokensOf(const Session &session)
{
    const SessionPrivate &d = SessionPrivate::of(session);
    return d.state == Session::State::SignedIn ? d.tokens.current->tokens() : TokenSet();
}

std::pair<QByteArray, Secret> tokenHeaderOf(const Session &session, const Secret &accessToken,
                                            bool isBound)
{
    const SessionPrivate &d = SessionPrivate::of(session);
    const auto type = isBound ? TokenSet::Type::DPoP : TokenSet::Type::Bearer;
    const NamedValues known = d.tokens.current ? d.tokens.current->values.clone() : NamedValues();
    TokenHeader header = tokenHeader(d.server->config(), accessToken, type, known);
    return {header.name, std::move(header.value)};
}

} // namespace DeviceSignIn
