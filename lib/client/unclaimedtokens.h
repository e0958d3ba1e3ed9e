// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/serverresults.h"
#include "client/tokencall.h"
#include "jose/secret.h"
#include "protocol/pendingcalls.h"

#include <functional>
#include <list>
#include <memory>

namespace DeviceSignIn {

/*!
    Tokens that arrive after the end of their sign-in. They would stay valid at the server, so they
    are revoked (RFC 7009).

    A poll that was sent can't be taken back: the server may have approved it already. So if its
    handle is destroyed, its response is awaited, for as long as a request may take, and the tokens
    in it are revoked, which takes at most 5 seconds. Tokens that arrive in time go to the caller of
    the poll: see handleOf().
*/
class UnclaimedTokens
{
public:
    /*! \a connection is not owned, and must outlive this object. */
    explicit UnclaimedTokens(ServerConnection *connection);

    /*!
        Returns the handle of \a poll for its caller. If the handle is destroyed before \a poll has
        reported to the caller, \a poll is abandoned, and its result is handled here.

        \a deviceCode is the code in the request of \a poll, or the value that identifies the
        pairing instead. If an abandoned poll for the same code is still awaited, it is canceled,
        because this one takes its place.
    */
    PendingCall handleOf(std::unique_ptr<TokenCall> poll, Secret deviceCode);
    /*!
        Revokes tokens. The result is not reported. \a refreshToken may be empty. \a tokenValues are
        TokenSet::values.
    */
    void revoke(Secret refreshToken, Secret accessToken, NamedValues tokenValues);
    /*! See AuthorizationServer::delayEnd(). */
    std::shared_ptr<const void> delayEnd();
    /*!
        Calls \a done as soon as no response is awaited, no token is being revoked, and no pointer
        of delayEnd() exists.
    */
    PendingCall whenDone(std::function<void()> done);

private:
    class PollHandle;

    struct AbandonedPoll
    {
        std::unique_ptr<TokenCall> poll;
        Secret deviceCode;
    };

    void await(AbandonedPoll abandoned);
    void handle(TokenResult result);
    void removeFinished();
    void reportLaterIfDone();
    bool isDone() const;

    ServerConnection *m_connection;
    std::list<AbandonedPoll> m_polls;
    std::list<PendingCall> m_revocations;
    /*! The number of pointers of delayEnd() that exist. Nobody else owns it. */
    std::shared_ptr<int> m_delays = std::make_shared<int>(0);
    PendingCalls<bool> m_waiting;
    /*! The call of reportLaterIfDone(). */
    PendingCall m_check;
};

} // namespace DeviceSignIn
