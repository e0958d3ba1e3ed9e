// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session_p.h"

#include "client/serverresults.h"
#include "network/transport.h"
#include "protocol/tokens.h"
#include "session/identification.h"
#include "session/sessionaccess.h"
#include "session/sessionlog.h"
#include "session/sessionrevocation.h"
#include "session/sessionsave.h"

#include <QPointer>

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
        else if (!isExpectedPerson(*tokens.current))
            endWithoutDeleting(Reason::None);
        else
            Q_EMIT q->stateChanged(); // persistent or scope may have changed
    });
    QObject::connect(&tokens, &SessionTokens::refreshedUnstored, q, [this] { saveAgain(); });
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
                             removeRefused({takeUnannounced(), lock});
                         else
                             deleteEnded(lock);
                     });
    QObject::connect(&tokens, &SessionTokens::refreshRefused, q,
                     [this](const CallFailure &refusal) { keepRefused(refusal); });
    QObject::connect(&tokens, &SessionTokens::signedOutElsewhere, q, [this] {
        discardUnstoredReplaced();
        if (state == State::Restoring) {
            takeUnannounced();
            endRestoring();
        } else {
            endWithoutDeleting(Reason::None);
        }
    });
    QObject::connect(&tokens, &SessionTokens::expired, q, [this] {
        // Tokens in the store are revoked by the next sign-out.
        if (tokens.areStored)
            discardUnstoredReplaced();
        else
            discardReplaced(*tokens.current);
        endWithoutDeleting(Reason::NotSignedIn);
    });
}

std::unique_ptr<Session> SessionPrivate::create(QString account, AuthorizationServer *server,
                                                Transport *transport, TokenStore *store,
                                                Clock *clock)
{
    std::unique_ptr<Session> session(new Session);
    session->d = std::make_unique<SessionPrivate>(session.get(), std::move(account), server,
                                                  transport, store, clock);
    return session;
}

SessionPrivate::~SessionPrivate()
{
    // A sign-out that is under way empties the store even if its caller does not wait for it.
    if (isRevokingAll && revoking.isPending() && !mayBeOthersAccount())
        storing = sessionStore.remove([](StoreResult::Status) {});
    discardTokens();
    discardRefused();
}

// ---------------------------------------------------------------------------- from the store

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
        if (found.newest && !isExpectedPerson(*found.newest))
            return;
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

void SessionPrivate::retryRestore()
{
    if (state != State::SignedOut || reading.isPending())
        return;
    reading = sessionStore.load([this](SessionStore::Content found) {
        if (found.newest && !isExpectedPerson(*found.newest))
            return;
        const TokenStore::Status before = storeStatus;
        if (takeStored(std::move(found))) {
            announceStored();
            return;
        }
        refused.tryNow();
        if (storeStatus != before)
            Q_EMIT q->stateChanged();
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
        // Neither is in use, so it does no harm if the server ends the other one as well.
        if (const auto replaced = takeReplacedBy(*found.newest))
            discard(*replaced);
        refused.keep(std::move(*found.newest), true);
        endReason = Reason::RefreshRefused;
    } else if (found.newest) {
        const auto replaced = takeReplacedBy(*found.newest);
        refused.take();
        tokens.takeStored(std::move(*found.newest));
        if (replaced && tokens.current) {
            // Revoked at the sign-out: see StoredSession::replaced.
            tokens.current->takePlaceOf(*replaced);
            hasUnstoredReplaced = true;
        } else if (replaced) {
            discard(*replaced);
        }
    }
    if (!tokens.current)
        isPersistent = false;
    return tokens.current.has_value();
}

/*!
    Returns refused tokens that only this object has, if \a newer in the store is another sign-in,
    which another process has stored. None if there are none.
*/
std::optional<StoredSession> SessionPrivate::takeReplacedBy(const StoredSession &newer)
{
    return refused.hasSession() && !refused.isSignIn(newer.signInId) ? refused.takeUnstored()
                                                                     : std::nullopt;
}

/*! Whether the person of \a found may be signed in: see PersonCheck. */
bool SessionPrivate::isExpectedPerson(const StoredSession &found) const
{
    return !isExpected || isExpected(personOf(sessionStore.account(), found));
}

/*!
    Signs in the person whose tokens were found in the store. If that is not the expected one, as
    where a refresh has found others in the store, the state stays as it is until the owner of the
    session has destroyed it.
*/
void SessionPrivate::announceStored()
{
    restoreTimeout->stop();
    if (!isExpectedPerson(*tokens.current))
        return;
    resetEnd();
    const auto list = [this](const std::function<void(StoreStatus)> &done) {
        return accounts.add(sessionStore.account(),
                            [done](AccountIndex::Status) { done(StoreStatus::Done); });
    };
    if (hasUnstoredReplaced) {
        storing = tokens.save(
            [this](StoreStatus status) { hasUnstoredReplaced = status != StoreStatus::Done; },
            list);
    } else {
        storing = list([](StoreStatus) {});
    }
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
    const std::optional<StoredSession> earlier = takeUnstored();
    adoption.report(true); // an earlier sign-in, whose tokens are given up
    restoreTimeout->stop();
    reading = {}; // it could find the previous session
    storing = {};
    revoking = {};
    signingOut = {};
    PendingCall call = adoption.add([done = std::move(done)](bool) { done(); });
    identification = PendingCall(std::make_unique<Identification>(
        server, clock, longestWaitForServer, newTokens,
        [this](const AuthorizationServer::IdentityResult &result) { readIdentity(result); }));
    tokens.adopt(newSignIn(std::move(newTokens), clock->utc()));
    if (earlier)
        tokens.current->takePlaceOf(*earlier);
    setState(State::Storing);
    return call;
}

/*!
    Returns tokens of an earlier sign-in that only this object has, and that are not being revoked:
    the next sign-out revokes them, as if they had been in the store. If the new sign-in is not
    completed, they are revoked with its tokens.
*/
std::optional<StoredSession> SessionPrivate::takeUnstored()
{
    std::optional<StoredSession> earlier = refused.takeUnstored();
    const bool isInUse =
        state == State::SignedIn || (state == State::Storing && tokens.mayBeStored);
    if (!earlier && isInUse && !tokens.areStored)
        earlier = tokens.current->clone();
    return earlier;
}

void SessionPrivate::readIdentity(const AuthorizationServer::IdentityResult &result)
{
    if (const auto *failure = std::get_if<Failure>(&result)) {
        refuseTokens(*failure);
        return;
    }
    const auto &identity = std::get<Identity>(result);
    tokens.current->subject = identity.subject;
    tokens.current->personId = identity.personId;
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

void SessionPrivate::retryStoring()
{
    if (state != State::SignedIn || tokens.areStored || tokens.isRefreshing())
        return;
    if (storeStatus == TokenStore::Status::Locked)
        storing = sessionStore.unlock([this] { saveAgain(); });
    else
        saveAgain();
}

/*! Stores tokens that are not in the store, and reports that, also to those who wait for them. */
void SessionPrivate::saveAgain()
{
    // Refreshed tokens are lost if the program ends before they are stored.
    save([this, refreshing = server->delayEnd()] {
        const QPointer<Session> self(q);
        Q_EMIT q->stateChanged();
        if (self && !tokens.isRefreshing())
            tokens.reportToWaiting();
    });
}

/*! Stores the tokens where they belong, and calls \a then, also if that was not possible. */
void SessionPrivate::save(std::function<void()> then)
{
    storing = PendingCall(std::make_unique<SessionSave>(
        &sessionStore, &accounts, &tokens, chooseAccount,
        [this, then = std::move(then)](std::optional<StoreResult::Status> stored) {
            if (stored)
                recordStoreStatus(*stored);
            then();
        }));
}

// ---------------------------------------------------------------------------- refused tokens

/*!
    Ends the session because the server does not renew it. The tokens are kept and tried again; the
    person has to sign in meanwhile.
*/
void SessionPrivate::keepRefused(const CallFailure &refusal)
{
    describeRefusal(refusal.failure);
    if (state == State::Restoring) {
        const bool areStored = tokens.areStored;
        refused.keep(takeUnannounced(), areStored, refusal.retryAfter);
        endReason = Reason::RefreshRefused;
        endRestoring();
        return;
    }
    refused.keep(std::move(*tokens.current), tokens.areStored, refusal.retryAfter);
    endWithoutDeleting(Reason::RefreshRefused);
}

void SessionPrivate::describeRefusal(const Failure &failure)
{
    const bool hasBoth = !failure.code.isEmpty() && !failure.detail.isEmpty();
    endDetail = failure.code + QLatin1String(hasBoth ? ": " : "") + failure.detail;
}

/*! Follows an attempt with refused tokens, in the states Restoring and SignedOut. */
void SessionPrivate::readAttempt(RefreshResult result)
{
    if (auto *accepted = std::get_if<RefreshedSession>(&result)) {
        tokens.takeStored(std::move(accepted->session));
        if (accepted->stored)
            recordStoreStatus(*accepted->stored);
        if (tokens.current) {
            tokens.areStored = accepted->stored == StoreResult::Status::Done;
            const QPointer<Session> self(q);
            announceStored();
            if (self && !accepted->stored)
                saveAgain();
            return;
        }
    } else if (auto *ended = std::get_if<EndedByServer>(&result)) {
        removeRefused(std::move(*ended));
        return;
    }
    if (const auto *unstorable = std::get_if<RefreshNotStorable>(&result))
        setStoreStatus(unstorable->status);
    if (const auto *refusal = std::get_if<RefreshRefused>(&result))
        describeRefusal(refusal->refusal.failure);
    if (refused.hasSession()) {
        endRestoring();
    } else {
        endDetail.clear();
        changeEndReason(Reason::None);
    }
}

/*! Removes tokens that the server will never accept again. The session has ended before. */
void SessionPrivate::removeRefused(EndedByServer ended)
{
    storing = removeEnded(
        ended.session, [this, lock = std::move(ended.lock)](SessionStore::Removed removed) {
            setStoreStatus(removed.status);
            if (removed.status == StoreResult::Status::Done && !removed.hasOthers)
                storing = accounts.remove(sessionStore.account(), [lock](AccountIndex::Status) {});
            changeEndReason(Reason::CodeRefused);
        });
}

/*!
    Takes the tokens out of memory that were found by restore(), and for which nobody was signed in.
*/
StoredSession SessionPrivate::takeUnannounced()
{
    StoredSession taken = std::move(*tokens.current);
    tokens.current.reset();
    isPersistent = false;
    return taken;
}

/*! Changes why the last session has ended, in the states Restoring and SignedOut. */
void SessionPrivate::changeEndReason(Reason why)
{
    endReason = why;
    tokens.setUnavailable({Reason::NotSignedIn, {}, {}});
    if (state == State::Restoring)
        endRestoring();
    else
        Q_EMIT q->stateChanged();
}

/*! Ends the state Restoring if an attempt with refused tokens was awaited in it. */
void SessionPrivate::endRestoring()
{
    restoreTimeout->stop();
    if (state == State::Restoring)
        setState(State::SignedOut);
    tokens.reportToWaiting();
}

// ---------------------------------------------------------------------------- the end

void SessionPrivate::signOut()
{
    switch (state) {
    case State::Storing:
        revokeNewTokens(Reason::None);
        break;
    case State::SignedIn:
    case State::SignedOut:
        endDetail.clear();
        tokens.abandonRefresh();
        revokeAll();
        break;
    case State::Restoring:
    case State::SigningOut:
        break;
    }
}

/*!
    Revokes the tokens of a sign-in that is not complete, and ends the session. What the store
    contains of an earlier sign-in stays.
*/
void SessionPrivate::revokeNewTokens(Reason why)
{
    identification = {};
    storing = {};
    // Only this object has them: see takeUnstored(). No sign-out will follow that revokes them.
    discardReplaced(*tokens.current);
    tokens.current->replaced.clear();
    revocation = Revocation::NotReached;
    endReason = why;
    isRevokingAll = false;
    signingOut = server->delayEnd();
    setState(State::SigningOut);
    revoking = server->revoke(
        tokens.current->refreshToken, tokens.current->accessToken,
        [this, why](RevocationResult result) {
            revocation = revocationOf(result);
            removeNewTokens(why);
        },
        tokens.current->values);
}

/*! Removes the tokens of a sign-in that is not complete from memory and from the store. */
void SessionPrivate::removeNewTokens(Reason why)
{
    if (tokens.mayBeStored) {
        deleteSignIn(why, nullptr);
        return;
    }
    tokens.current.reset();
    isPersistent = false;
    if (reportEnd())
        end(why);
}

/*!
    Whether the account of the session may be that of somebody else: the person has signed in, but
    an account could not be chosen, because the store failed.
*/
bool SessionPrivate::mayBeOthersAccount() const
{
    return chooseAccount && tokens.current && !tokens.areStored;
}

/*! Has tokens revoked that this object will not revoke any more, because it ends or gets others. */
void SessionPrivate::discardTokens()
{
    // A SessionRevocation does so itself.
    const bool isGivenUp = revoking.isPending() && !isRevokingAll;
    const bool isIncomplete = state == State::Storing && !tokens.mayBeStored;
    if (tokens.current && (isIncomplete || isGivenUp))
        discard(*tokens.current);
}

/*! Has refused tokens revoked if only this object has them. */
void SessionPrivate::discardRefused()
{
    if (const auto left = refused.takeUnstored())
        discard(*left);
}

/*! Has the tokens of \a session revoked, and those of the sign-ins that it has replaced. */
void SessionPrivate::discard(const StoredSession &session) const
{
    server->discard(session.refreshToken, session.accessToken, session.values);
    discardReplaced(session);
}

void SessionPrivate::discardReplaced(const StoredSession &session) const
{
    for (const ReplacedSignIn &one : session.replaced)
        server->discard(one.refreshToken, one.accessToken, one.values);
}

/*! Has the sign-ins that this session has replaced revoked, if the store does not have them all. */
void SessionPrivate::discardUnstoredReplaced()
{
    if (std::exchange(hasUnstoredReplaced, false) && tokens.current)
        discardReplaced(*tokens.current);
}

/*! Revokes all tokens of the account, then empties the store and ends the session. */
void SessionPrivate::revokeAll()
{
    reading = {};
    if (mayBeOthersAccount())
        storing = {}; // a save would choose another account meanwhile
    auto tokensToRevoke = refused.take();
    if (tokens.current)
        tokensToRevoke = tokens.current->clone();
    revocation = tokensToRevoke ? Revocation::NotReached : Revocation::NotTried;
    endReason = Reason::None;
    isRevokingAll = true;
    signingOut = server->delayEnd();
    setState(State::SigningOut);
    revoking = PendingCall(std::make_unique<SessionRevocation>(
        &sessionStore, server, clock, longestWaitForServer, std::move(tokensToRevoke),
        [this](const RevokedSession &revoked) {
            revocation = revoked.result;
            if (revoked.isOthersAccount && tokens.current)
                deleteSignIn(Reason::None, revoked.lock);
            else
                deleteAll(Reason::None, revoked.lock);
        }));
}

/*! Ends the session and leaves the store as it is. */
void SessionPrivate::endWithoutDeleting(Reason why)
{
    storing = {};
    tokens.current.reset();
    isPersistent = false;
    if (changeToEnd(State::SignedOut))
        end(why);
}

/*! Ends the session and empties the store. \a lock is held until then; it may be null. */
void SessionPrivate::deleteAll(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    // The new handle replaces that of a save that is under way, which then takes no further step.
    // A write that the store has already begun is still carried out, but before the removal.
    storing = sessionStore.remove([this, why, lock](StoreResult::Status status) {
        finishDeletion(why, {status, false}, lock);
    });
    forgetTokens(why);
}

/*! Deletes the tokens of this sign-in, and leaves what the store contains of another one. */
void SessionPrivate::deleteSignIn(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    storing = sessionStore.removeSignIns(
        {tokens.current->signInId},
        [this, why, lock](SessionStore::Removed removed) { finishDeletion(why, removed, lock); });
    forgetTokens(why);
}

/*! Deletes the tokens, which the server has ended. \a lock is held until then. */
void SessionPrivate::deleteEnded(const std::shared_ptr<StoreLock> &lock)
{
    storing = removeEnded(*tokens.current, [this, lock](SessionStore::Removed removed) {
        finishDeletion(Reason::CodeRefused, removed, lock);
    });
    forgetTokens(Reason::CodeRefused);
}

/*!
    Removes \a ended, which the server has ended, from the store. What it has replaced is removed
    and revoked with it. Otherwise the next start would sign in somebody who had been replaced, or
    the replaced tokens would stay valid at the server although nothing could revoke them any more.
*/
PendingCall SessionPrivate::removeEnded(const StoredSession &ended,
                                        std::function<void(SessionStore::Removed)> done)
{
    QStringList signInIds{ended.signInId};
    const auto replaced = std::make_shared<std::vector<ReplacedSignIn>>();
    for (const ReplacedSignIn &one : ended.replaced) {
        signInIds.append(one.signInId);
        replaced->push_back(one.clone());
    }
    const auto finish = [this, replaced, done = std::move(done)](SessionStore::Removed removed) {
        // Another sign-in in the store has them too, and might end with them: see
        // StoredSession::replaced.
        if (removed.status == StoreResult::Status::Done && !removed.hasOthers) {
            for (const ReplacedSignIn &one : *replaced)
                server->discard(one.refreshToken, one.accessToken, one.values);
        }
        done(removed);
    };
    return sessionStore.removeSignIns(signInIds, finish);
}

/*! Takes the tokens out of memory. A receiver of the change may destroy this object. */
void SessionPrivate::forgetTokens(Reason why)
{
    reading = {};
    identification = {};
    tokens.current.reset();
    isPersistent = false;
    endReason = why;
    changeToEnd(State::SigningOut);
}

/*!
    Changes the state after the tokens were taken out of memory, and reports that to those who wait
    for a token. Returns false if one of them has destroyed this object.
*/
bool SessionPrivate::changeToEnd(State next)
{
    const QPointer<Session> session(q);
    setState(next);
    return session && reportEnd();
}

bool SessionPrivate::reportEnd()
{
    const QPointer<Session> session(q);
    tokens.reportToWaiting();
    return bool(session);
}

void SessionPrivate::finishDeletion(Reason why, SessionStore::Removed removed,
                                    const std::shared_ptr<StoreLock> &lock)
{
    setStoreStatus(removed.status);
    isDeleted = storeStatus == StoreStatus::Done;
    // The index lists accounts with tokens. The lock is held until then: see SessionSave.
    if (isDeleted && !removed.hasOthers)
        storing = accounts.remove(sessionStore.account(),
                                  [this, why, lock](AccountIndex::Status) { end(why); });
    else
        end(why);
}

void SessionPrivate::end(Reason why)
{
    qCDebug(sessionLog) << "ended:" << why;
    // It ends after the signals, whose receivers may destroy this object.
    const auto ended = std::move(signingOut);
    endReason = why;
    adoption.report(true);
    setState(State::SignedOut);
    Q_EMIT q->signedOut(why);
}

// ---------------------------------------------------------------------------- properties

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

/*! Resets the properties that describe the end of the last session, because a new one has begun. */
void SessionPrivate::resetEnd()
{
    revocation = Revocation::NotTried;
    endReason = Reason::None;
    endDetail.clear();
    isDeleted = true;
}

/*!
    Calls \a done when no refresh is under way. A refresh that signOut() has abandoned is awaited,
    too, because new tokens in its response are revoked.
*/
PendingCall SessionPrivate::whenRefreshed(std::function<void()> done)
{
    if (tokens.isRefreshing())
        return tokens.whenRefreshed(std::move(done));
    if (refused.isTrying())
        return refused.whenTried(std::move(done));
    return callLater(std::move(done));
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

} // namespace DeviceSignIn
