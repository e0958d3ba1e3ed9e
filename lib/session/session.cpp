// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "jose/dpop.h"
#include "network/transport.h"
#include "protocol/backoff.h"
#include "session/accountindex.h"
#include "session/sessionrevocation.h"
#include "session/sessionstore.h"
#include "session/tokenlife.h"
#include "session/tokenrefresh.h"

#include <QLoggingCategory>
#include <QPointer>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

Q_LOGGING_CATEGORY(sessionLog, "devicesignin.session", QtWarningMsg)

/*! The longest time that a person has to wait for a name or for the revocation. */
constexpr seconds longestWaitForServer(5);
// The waits between two refreshes that fail. They apply to refreshes of any cause.
constexpr seconds shortestBackOff(2);
constexpr seconds longestBackOff(60);

Session::StoreStatus storeStatusOf(StoreResult::Status status)
{
    switch (status) {
    case StoreResult::Status::Done:
    case StoreResult::Status::NotFound:
        return Session::StoreStatus::Done;
    case StoreResult::Status::Locked:
        return Session::StoreStatus::Locked;
    case StoreResult::Status::TimedOut:
        return Session::StoreStatus::TimedOut;
    case StoreResult::Status::Unavailable:
        break;
    }
    return Session::StoreStatus::Unavailable;
}

Session::Revocation revocationOf(RevocationResult result)
{
    switch (result) {
    case RevocationResult::Revoked:
        return Session::Revocation::Revoked;
    case RevocationResult::NotOffered:
        return Session::Revocation::NotOffered;
    case RevocationResult::Failed:
        break;
    }
    return Session::Revocation::NotReached;
}

} // namespace

class SessionPrivate
{
public:
    using State = Session::State;
    using StoreStatus = Session::StoreStatus;
    using Revocation = Session::Revocation;

    SessionPrivate(Session *session, QString account, AuthorizationServer *server,
                   Transport *transport, TokenStore *store, Clock *clock);

    void restore();
    void lookAgain();
    void adopt(TokenSet tokens);
    void keep();
    PendingCall accessToken(const Secret &refused, Session::TokenDone done);
    void signOut();

    void readStored(SessionStore::Kept found);
    bool takeStored(SessionStore::Kept found);
    void announceStored();
    void readIdentity(const AuthorizationServer::IdentityAnswer &answer);
    void askForName();
    void refuseTokens(const Failure &failure);
    void revoke(Reason why);
    void storeNewTokens();
    void save(std::function<void()> then);
    void announce();
    bool canRefresh() const;
    void refresh(Secret refused);
    void endRefresh(RefreshResult result);
    void take(RefreshedSession refreshed);
    Session::AccessToken tokenFor(const Secret &refused, const Failure &failure) const;
    void endWithoutDeleting(Reason why);
    void deleteAll(Reason why, const std::shared_ptr<StoreLock> &lock);
    void end(Reason why);
    void forgetHowItEnded();
    void recordStoreStatus(StoreResult::Status status);
    void setState(State next);

    Session *q;
    QString account;
    AuthorizationServer *server;
    Transport *transport;
    Clock *clock;
    SessionStore kept;
    AccountIndex accounts;

    // The values of the properties.
    State state = State::Restoring;
    StoreStatus storeStatus = StoreStatus::Done;
    bool isLasting = false;
    Revocation revocation = Revocation::NotTried;
    Reason endReason = Reason::None;
    QString endDetail;
    bool isDeleted = true;

    /*! The tokens in memory; none if no person is signed in. */
    std::optional<StoredSession> current;
    /*! Whether the tokens in memory are also in the store. */
    bool isStored = false;
    /*! The context of the read of the store that lookAgain() has begun; null if there is none. */
    std::unique_ptr<QObject> lookingAgain;
    /*! The context of the calls of the store while tokens are being written. */
    std::unique_ptr<QObject> writing;
    TokenLife life;
    /*! Whether the access token was fetched because the one before it was refused. */
    bool replacesRefused = false;
    /*!
        Of refreshes. During a wait, an application that requests a token receives the last failure.
    */
    BackOff backOff{shortestBackOff, longestBackOff};

    /*! The identification of the person at the server. */
    PendingCall identification;
    std::unique_ptr<Alarm> identificationTimeout;
    PendingCall refreshing;
    PendingCall revoking;
    /*! The calls that wait for the end of the refresh. */
    PendingCalls<Failure> waitingForRefresh;
};

SessionPrivate::SessionPrivate(Session *session, QString account_, AuthorizationServer *server_,
                               Transport *transport_, TokenStore *store, Clock *clock_)
    : q(session)
    , account(std::move(account_))
    , server(server_)
    , transport(transport_)
    , clock(clock_)
    , kept(account, store)
    , accounts(store)
    , identificationTimeout(clock->createAlarm())
{
    QObject::connect(transport, &Transport::networkChanged, q, [this] {
        if (transport->isOnline())
            backOff.networkIsBack();
    });
    QObject::connect(identificationTimeout.get(), &Alarm::rang, q, [this] { storeNewTokens(); });
}

// ---------------------------------------------------------------------------- from the store

void SessionPrivate::restore()
{
    if (state != State::Restoring && state != State::SignedOut)
        return;
    lookingAgain.reset();
    setState(State::Restoring);
    kept.load(q, [this](SessionStore::Kept found) { readStored(std::move(found)); });
}

void SessionPrivate::readStored(SessionStore::Kept found)
{
    if (state != State::Restoring)
        return; // adopt() was called in the meantime
    if (takeStored(std::move(found)))
        announceStored();
    else
        setState(State::SignedOut);
}

void SessionPrivate::lookAgain()
{
    if (state != State::SignedOut || lookingAgain)
        return;
    lookingAgain = std::make_unique<QObject>();
    kept.load(lookingAgain.get(), [this](SessionStore::Kept found) {
        lookingAgain.reset();
        const StoreStatus before = storeStatus;
        if (takeStored(std::move(found)))
            announceStored();
        else if (storeStatus != before)
            Q_EMIT q->stateChanged();
    });
}

/*! Takes over the session in \a found. Returns false if there is none that can be used. */
bool SessionPrivate::takeStored(SessionStore::Kept found)
{
    recordStoreStatus(found.status);
    if (found.newest)
        take({std::move(*found.newest), StoreResult::Status::Done, false});
    if (current && current->refreshToken.isEmpty() && life.isOver(*clock))
        current.reset();
    if (!current)
        isLasting = false;
    return current.has_value();
}

void SessionPrivate::announceStored()
{
    forgetHowItEnded();
    accounts.add(account, q, [](AccountIndex::Status) {});
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    if (canRefresh() && life.wantsRefresh(*clock))
        refresh({});
}

// ---------------------------------------------------------------------------- new tokens

/*!
    Identifies the person, stores the tokens, and then emits signedIn(), in this order: tokens with
    a forged id_token never reach the store, and the name is stored with the tokens.
*/
void SessionPrivate::adopt(TokenSet tokens)
{
    forgetHowItEnded();
    lookingAgain.reset(); // it could find the previous session
    refreshing = {};
    revoking = {};
    writing.reset();
    identification =
        server->identify(tokens, [this](const AuthorizationServer::IdentityAnswer &answer) {
            readIdentity(answer);
        });
    current = newSignIn(std::move(tokens), clock->utc());
    life = TokenLife(*current, clock);
    isStored = false;
    replacesRefused = false;
    backOff.reset();
    setState(State::Storing);
}

void SessionPrivate::readIdentity(const AuthorizationServer::IdentityAnswer &answer)
{
    if (const auto *failure = std::get_if<Failure>(&answer)) {
        refuseTokens(*failure);
        return;
    }
    const auto &identity = std::get<Identity>(answer);
    current->subject = identity.subject;
    current->accountName = identity.name;
    if (identity.name.isEmpty())
        askForName();
    else
        storeNewTokens();
}

void SessionPrivate::askForName()
{
    TokenSet tokens = current->tokens();
    tokens.dpopKey = current->dpopKey.clone();
    identificationTimeout->setFor(clock->now() + longestWaitForServer);
    identification = server->userinfo(tokens, current->subject,
                                      [this](const AuthorizationServer::NameAnswer &answer) {
                                          if (const auto *failure = std::get_if<Failure>(&answer)) {
                                              refuseTokens(*failure);
                                              return;
                                          }
                                          current->accountName = std::get<QString>(answer);
                                          storeNewTokens();
                                      });
}

/*! Revokes new tokens, which were not stored, and ends the session. */
void SessionPrivate::refuseTokens(const Failure &failure)
{
    qCDebug(sessionLog).noquote() << "refusing new tokens:" << failure.detail;
    identificationTimeout->stop();
    endDetail = failure.detail;
    revoke(failure.reason);
}

void SessionPrivate::storeNewTokens()
{
    identificationTimeout->stop();
    identification = {};
    save([this] { accounts.add(account, q, [this](AccountIndex::Status) { announce(); }); });
}

void SessionPrivate::announce()
{
    if (state != State::Storing)
        return;
    setState(State::SignedIn);
    Q_EMIT q->signedIn();
    waitingForRefresh.answer({});
}

void SessionPrivate::keep()
{
    if (state != State::SignedIn || isStored || refreshing.isPending())
        return;
    save([this] {
        if (isStored)
            accounts.add(account, q, [](AccountIndex::Status) {});
        Q_EMIT q->stateChanged();
    });
}

void SessionPrivate::save(std::function<void()> then)
{
    writing = std::make_unique<QObject>();
    kept.lockAndSave(current->clone(), writing.get(),
                     [this, then = std::move(then)](SessionStore::Saved saved) {
                         if (!current)
                             return; // the session has ended in the meantime
                         current->serial = saved.serial;
                         recordStoreStatus(saved.status);
                         then();
                     });
}

void SessionPrivate::recordStoreStatus(StoreResult::Status status)
{
    storeStatus = storeStatusOf(status);
    isStored = storeStatus == StoreStatus::Done;
    isLasting = isStored && kept.isLasting();
    if (!isStored)
        qCDebug(sessionLog) << "the store fails:" << storeStatus;
}

// ---------------------------------------------------------------------------- for applications

PendingCall SessionPrivate::accessToken(const Secret &refused, Session::TokenDone done)
{
    const auto answer =
        [this, session = QPointer(q), done = std::move(done),
         other = std::make_shared<const Secret>(refused.clone())](const Failure &failure) {
            if (session)
                done(tokenFor(*other, failure));
        };
    const auto answerSoon = [&](const Failure &failure) {
        return callLater([answer, failure] { answer(failure); });
    };

    const bool isRefused = current && refused.reveal() == current->accessToken.reveal();
    if (refreshing.isPending())
        return waitingForRefresh.add(answer);
    if (state != State::SignedIn || (!isRefused && !life.wantsRefresh(*clock)))
        return answerSoon({});
    if (isRefused && (replacesRefused || !canRefresh())) {
        Q_EMIT q->signInNeeded(Reason::ServerRefused);
        return answerSoon({});
    }
    if (!canRefresh()) {
        if (life.isOver(*clock))
            endWithoutDeleting(Reason::NotSignedIn);
        return answerSoon({});
    }
    if (backOff.holds(clock->now()))
        return answerSoon(backOff.failure());
    PendingCall call = waitingForRefresh.add(answer);
    refresh(isRefused ? refused.clone() : Secret());
    return call;
}

/*!
    Returns a token other than \a refused after a refresh that has ended with \a failure, which may
    be none.
*/
Session::AccessToken SessionPrivate::tokenFor(const Secret &refused, const Failure &failure) const
{
    if (state != State::SignedIn)
        return Failure{Reason::NotSignedIn, {}, {}};
    if (refused.reveal() == current->accessToken.reveal())
        return failure ? failure : Failure{Reason::ServerRefused, {}, {}};
    // The old token can be used until it expires, even after a refresh that has failed.
    if (!life.isOver(*clock) || !failure)
        return current->accessToken.clone();
    return failure;
}

// ---------------------------------------------------------------------------- refresh

bool SessionPrivate::canRefresh() const
{
    return state == State::SignedIn && !current->refreshToken.isEmpty();
}

void SessionPrivate::refresh(Secret refused)
{
    // A slot of signedIn() may have requested a token already. Only one refresh may be under way,
    // because a refresh token that is used twice can end the session (RFC 9700, section 4.14.2).
    if (refreshing.isPending())
        return;
    qCDebug(sessionLog) << "refreshing";
    TokenRefresh::Task task{current->clone(), isStored, std::move(refused)};
    refreshing = PendingCall(std::make_unique<TokenRefresh>(
        &kept, server, clock, std::move(task),
        [this](RefreshResult result) { endRefresh(std::move(result)); }));
}

void SessionPrivate::endRefresh(RefreshResult result)
{
    refreshing = {};
    if (auto *refreshed = std::get_if<RefreshedSession>(&result)) {
        replacesRefused = refreshed->replacesRefused;
        backOff.reset();
        take(std::move(*refreshed));
        waitingForRefresh.answer({});
        Q_EMIT q->stateChanged(); // lasting or scope may have changed
    } else if (const auto *failed = std::get_if<CallFailure>(&result)) {
        qCDebug(sessionLog) << "refresh failed:" << failed->failure.reason;
        backOff.failed(failed->failure, failed->retryAfter, clock->now(), clock->jitter());
        waitingForRefresh.answer(failed->failure);
    } else if (std::holds_alternative<SignedOutElsewhere>(result)) {
        endWithoutDeleting(Reason::None);
    } else {
        deleteAll(Reason::CodeRefused, std::get<RefreshRefused>(result).lock);
    }
}

void SessionPrivate::take(RefreshedSession refreshed)
{
    current = std::move(refreshed.session);
    life = TokenLife(*current, clock);
    recordStoreStatus(refreshed.stored);
}

// ---------------------------------------------------------------------------- the end

void SessionPrivate::signOut()
{
    if (state != State::SignedIn && state != State::SignedOut)
        return;
    endDetail.clear();
    if (state == State::SignedOut) {
        deleteAll(Reason::None, nullptr);
        return;
    }
    refreshing = {};
    revoke(Reason::None);
}

/*! Revokes the tokens, then empties the store and ends the session. */
void SessionPrivate::revoke(Reason why)
{
    revocation = Revocation::NotReached;
    endReason = why;
    setState(State::SigningOut);
    revoking = PendingCall(std::make_unique<SessionRevocation>(
        &kept, server, clock, longestWaitForServer, current->clone(),
        [this, why](const RevokedSession &revoked) {
            revoking = {};
            revocation = revocationOf(revoked.result);
            deleteAll(why, revoked.lock);
        }));
}

/*! Ends the session and leaves the store as it is. */
void SessionPrivate::endWithoutDeleting(Reason why)
{
    current.reset();
    isLasting = false;
    setState(State::SignedOut);
    waitingForRefresh.answer({});
    end(why);
}

/*! Ends the session and empties the store. \a lock is held until then; it may be null. */
void SessionPrivate::deleteAll(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    identificationTimeout->stop();
    identification = {};
    writing.reset(); // an unfinished write must not follow the deletion
    lookingAgain.reset();
    current.reset();
    isLasting = false;
    endReason = why;
    setState(State::SigningOut);
    waitingForRefresh.answer({});
    kept.remove(q, [this, why, lock](StoreResult::Status status) {
        storeStatus = storeStatusOf(status);
        isDeleted = storeStatus == StoreStatus::Done;
        if (isDeleted)
            accounts.remove(account, q, [this, why](AccountIndex::Status) { end(why); });
        else
            end(why); // the index lists accounts with tokens, and some tokens are left
    });
}

void SessionPrivate::end(Reason why)
{
    qCDebug(sessionLog) << "ended:" << why;
    endReason = why;
    setState(State::SignedOut);
    Q_EMIT q->signedOut(why);
    if (why != Reason::None)
        Q_EMIT q->signInNeeded(why);
}

/*! Resets the properties that describe the end of the last session, because a new one has begun. */
void SessionPrivate::forgetHowItEnded()
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
    Q_EMIT q->stateChanged();
}

// ---------------------------------------------------------------------------- the public class

Session::Session(QString account, AuthorizationServer *server, Transport *transport,
                 TokenStore *store, Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SessionPrivate>(this, std::move(account), server, transport, store, clock))
{}

Session::~Session() = default;

Session::State Session::state() const
{
    return d->state;
}

bool Session::isLasting() const
{
    return d->isLasting;
}

Session::StoreStatus Session::storeStatus() const
{
    return d->storeStatus;
}

QString Session::accountName() const
{
    return d->current ? d->current->accountName : QString();
}

QString Session::subject() const
{
    return d->current ? d->current->subject : QString();
}

QString Session::scope() const
{
    return d->current ? d->current->scope : QString();
}

QString Session::account() const
{
    return d->account;
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

PendingCall Session::accessToken(TokenDone done)
{
    return d->accessToken({}, std::move(done));
}

PendingCall Session::accessTokenAfterRefusal(const Secret &refused, TokenDone done)
{
    return d->accessToken(refused, std::move(done));
}

bool Session::isBound() const
{
    return d->state == State::SignedIn && d->current->type == TokenSet::Type::DPoP;
}

QByteArray Session::proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce) const
{
    if (!isBound())
        return {};
    const auto key = SigningKey::fromPem(d->current->dpopKey);
    if (!key)
        return {};
    return dpopProof({method, url, d->server->serverTime(), nonce}, *key, d->current->accessToken);
}

TokenSet Session::tokens() const
{
    return d->state == State::SignedIn ? d->current->tokens() : TokenSet();
}

void Session::signOut()
{
    d->signOut();
}

} // namespace DeviceSignIn
