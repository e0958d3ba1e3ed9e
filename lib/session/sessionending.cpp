// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/serverresults.h"
#include "session/session_p.h"
#include "session/sessionlog.h"
#include "session/sessionrevocation.h"

namespace DeviceSignIn {

namespace {

Session::Revocation revocationOf(RevocationResult result)
{
    switch (result) {
    case RevocationResult::Revoked:
        return Session::Revocation::Revoked;
    case RevocationResult::NotOffered:
        return Session::Revocation::NotOffered;
    case RevocationResult::Refused:
        return Session::Revocation::Refused;
    case RevocationResult::Failed:
        break;
    }
    return Session::Revocation::NotReached;
}

} // namespace

/*!
    Revokes the tokens of a sign-in that is not complete, and ends the session. What the store
    contains of an earlier sign-in stays.
*/
void SessionPrivate::revokeNewTokens(Reason why)
{
    identification = {};
    storing = {};
    revocation = Revocation::NotReached;
    endReason = why;
    isRevokingAll = false;
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
    if (mayBeStored) {
        deleteSignIn(why, nullptr);
        return;
    }
    tokens.current.reset();
    isPersistent = false;
    tokens.reportToWaiting();
    end(why);
}

/*! Has tokens revoked that this object will not revoke any more, because it ends or gets others. */
void SessionPrivate::discardTokens()
{
    const bool isIncomplete = state == State::Storing && !storing.isPending();
    if (tokens.current && (isIncomplete || revoking.isPending()))
        server->discard(tokens.current->refreshToken, tokens.current->accessToken,
                        tokens.current->values);
}

/*! Revokes all tokens of the account, then empties the store and ends the session. */
void SessionPrivate::revokeAll()
{
    reading = {};
    auto tokensToRevoke = refused.take();
    if (tokens.current)
        tokensToRevoke = tokens.current->clone();
    revocation = tokensToRevoke ? Revocation::NotReached : Revocation::NotTried;
    endReason = Reason::None;
    isRevokingAll = true;
    setState(State::SigningOut);
    revoking = PendingCall(std::make_unique<SessionRevocation>(
        &sessionStore, server, clock, longestWaitForServer, std::move(tokensToRevoke),
        [this](const RevokedSession &revoked) {
            revocation = revoked.result ? revocationOf(*revoked.result) : Revocation::NotTried;
            deleteAll(Reason::None, revoked.lock);
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
        recordStoreStatus(accepted->stored);
        if (tokens.current) {
            tokens.areStored = accepted->stored == StoreResult::Status::Done;
            announceStored();
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
void SessionPrivate::removeRefused(EndedByServer result)
{
    storing = sessionStore.removeSignIn(
        result.signInId, [this, lock = std::move(result.lock)](SessionStore::Removed removed) {
            setStoreStatus(removed.status);
            if (removed.status == StoreResult::Status::Done && !removed.hasOthers)
                storing = accounts.remove(sessionStore.account(), [](AccountIndex::Status) {});
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

/*! Ends the session and leaves the store as it is. */
void SessionPrivate::endWithoutDeleting(Reason why)
{
    storing = {};
    tokens.current.reset();
    isPersistent = false;
    setState(State::SignedOut);
    tokens.reportToWaiting();
    end(why);
}

/*! Ends the session and empties the store. \a lock is held until then; it may be null. */
void SessionPrivate::deleteAll(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    forgetTokens(why);
    // The new handle replaces that of a save that is under way, which then takes no further step.
    // A write that the store has already begun is still carried out, but before the removal.
    storing = sessionStore.remove([this, why, lock](StoreResult::Status status) {
        finishDeletion(why, {status, false});
    });
}

/*! Deletes the tokens of this sign-in, and leaves what the store contains of another one. */
void SessionPrivate::deleteSignIn(Reason why, const std::shared_ptr<StoreLock> &lock)
{
    const QString signInId = tokens.current->signInId;
    forgetTokens(why);
    storing = sessionStore.removeSignIn(signInId, [this, why, lock](SessionStore::Removed removed) {
        finishDeletion(why, removed);
    });
}

void SessionPrivate::forgetTokens(Reason why)
{
    reading = {};
    identification = {};
    tokens.current.reset();
    isPersistent = false;
    endReason = why;
    setState(State::SigningOut);
    tokens.reportToWaiting();
}

void SessionPrivate::finishDeletion(Reason why, SessionStore::Removed removed)
{
    setStoreStatus(removed.status);
    isDeleted = storeStatus == StoreStatus::Done;
    // The index lists accounts with tokens.
    if (isDeleted && !removed.hasOthers)
        storing = accounts.remove(sessionStore.account(),
                                  [this, why](AccountIndex::Status) { end(why); });
    else
        end(why);
}

void SessionPrivate::end(Reason why)
{
    qCDebug(sessionLog) << "ended:" << why;
    endReason = why;
    adoption.report(true);
    setState(State::SignedOut);
    Q_EMIT q->signedOut(why);
}

} // namespace DeviceSignIn
