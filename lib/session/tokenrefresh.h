// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "session/sessionstore.h"
#include "session/tokenlife.h"

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*! The new current tokens. */
struct RefreshedSession
{
    StoredSession session;
    /*!
        Status::Done if the tokens are in the store; otherwise why they are not. None if the old
        ones were not in the store either: the session then stores the new ones as those of a new
        sign-in.
    */
    std::optional<StoreResult::Status> stored = StoreResult::Status::Done;
    /*! Whether the server has issued the tokens to replace an access token that was refused. */
    bool replacesRefused = false;
};

/*! The server accepts none of the known refresh tokens, so the session is over. */
struct EndedByServer
{
    /*! The session that is over: that of the store, if another process has stored a newer one. */
    StoredSession session;
    /*! The account's lock, which the caller holds while it empties the store. */
    std::shared_ptr<StoreLock> lock;
};

/*!
    The server has not renewed the tokens, now or in an earlier refresh, and has asked for a pause
    (Retry-After). It was busy, or it has refused the refresh token once, with an error as in
    RefreshRefused. The tokens are marked, also in the store if they are there, so that no program
    sends a request during the pause, and a second refusal counts as the repetition.
*/
struct RefreshPaused
{
    StoredSession session;
    /*! The failure of the refresh. CallFailure::retryAfter is the rest of the pause. */
    CallFailure failure;
};

/*!
    The server has refused the refresh token twice, with an error that does not say that the session
    is over: any 4xx other than \c invalid_grant and those that mean a busy server. A faulty server
    may respond so, and so may one with error codes of its own. The access token has expired, so the
    person has to sign in again. The tokens stay in the store with a mark, and can be tried again.

    Also follows from an application's report that its service refuses the access token, if there is
    no refresh token to get another one. Then nothing can be tried again.
*/
struct RefreshRefused
{
    StoredSession session;
    CallFailure refusal;
};

/*!
    Returns the result for \a session, whose access token was refused, if it has no refresh token.
*/
RefreshRefused refusalWithoutRefresh(StoredSession session);

/*!
    The tokens were removed from the store because a person has signed out, in this or another
    process.
*/
struct SignedOutElsewhere
{};

/*!
    No request was sent, because the new tokens could not be stored, or because without a lock
    another program could use the same refresh token. The old tokens stay in the store and are valid
    there.
*/
struct RefreshNotStorable
{
    /*! Why nothing can be stored. */
    StoreResult::Status status = StoreResult::Status::Unavailable;
};

/*!
    How a refresh has ended. With CallFailure the old tokens stay in place, and trying again later
    may help.
*/
using RefreshResult = std::variant<RefreshedSession, CallFailure, EndedByServer, RefreshPaused,
                                   RefreshRefused, SignedOutElsewhere, RefreshNotStorable>;

/*!
    One refresh of an account's tokens (RFC 6749, section 6): takes the account's lock, reserves
    room in the store, sends the request, and stores the new tokens.

    The server may end the refresh token as soon as it has issued a new one (RFC 9700, section
    4.14.2). So nothing is requested that could not be stored, unless the tokens are only in memory,
    where nothing in the store can be lost.

    If the store contains newer tokens that are not about to expire, another process has refreshed
    them. They are used instead, and no request is sent. No request is sent either during a pause
    that the server has asked for (Retry-After), which is in the store, too.

    A sign-out waits for the lock only for a short time. So before the new tokens are stored, the
    store is read again: if the old ones were removed or replaced meanwhile, the new ones are
    revoked (RFC 7009) and not stored.
*/
class TokenRefresh : public PendingWork<RefreshResult>
{
public:
    /*! What is to be refreshed. */
    struct Task
    {
        StoredSession session;
        /*! Whether \c session is in the store. If not, tokens in the store do not replace it. */
        bool isStored = true;
        /*! An access token that was refused although it has not expired; otherwise empty. */
        Secret refused;
    };

    /*! None of the pointers is owned; all must outlive this object. */
    TokenRefresh(SessionStore *store, AuthorizationServer *server, Clock *clock, Task task,
                 Done done);
    ~TokenRefresh() override;

    /*!
        To be called when the person signs out in this process: no request is sent any more, and new
        tokens are revoked unless they are being stored already. The result is still reported.
        Destroying this object instead would leave tokens that have just been issued valid at the
        server.
    */
    void abandon() { m_isAbandoned = true; }
    bool isAbandoned() const { return m_isAbandoned; }

private:
    void begin(SessionStore::Content content);
    void tryCandidates(SessionStore::Content content);
    bool isToBeRefreshed(const StoredSession &session) const;
    void addCandidate(std::optional<StoredSession> session);
    void reserve();
    void ask();
    void handleResponse(TokenResult result);
    bool asksForCurrent() const;
    void handleRefusal(const CallFailure &refusal);
    void repeatAfter(std::chrono::seconds pause);
    void readStoreAgain(std::function<void()> unchanged);
    void dropNewTokens(std::function<void()> then);
    void store();
    void storePause(const CallFailure &failure);
    void storeMark(const CallFailure &refusal);
    void saveMarked(std::function<void()> then);
    TokenLife lifeOf(const StoredSession &session) const;
    void end(RefreshResult result);

    SessionStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    Task m_task;
    std::shared_ptr<StoreLock> m_lock;
    /*! Lets a program that is about to end wait for this refresh. */
    std::shared_ptr<const void> m_refreshing;
    /*! Whether abandon() was called. */
    bool m_isAbandoned = false;
    /*! Whether the store contained tokens of this sign-in when the refresh began. */
    bool m_wasInStore = false;
    /*! Whether the last candidate has new tokens, which are not stored yet. */
    bool m_hasNewTokens = false;
    /*!
        Rings when the request is repeated after a refusal. Null before the candidate's first one.
    */
    std::unique_ptr<Alarm> m_repetition;
    /*!
        Sets of tokens of this sign-in whose refresh tokens were not refused yet. The last one of
        the list is the next to be tried.
    */
    std::vector<StoredSession> m_candidates;
    /*! The call of the store or of the server that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
