// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/serverresults.h"
#include "jose/secret.h"
#include "protocol/pendingcall.h"

#include <functional>
#include <list>
#include <memory>

namespace DeviceSignIn {

class AuthorizationServerPrivate;

/*!
    Tokens that arrive when nobody wants them any more. They would stay valid at the server, so they
    are revoked (RFC 7009).

    A poll that was sent can't be taken back: the server may have approved it already. So if its handle
    is destroyed, its response is awaited, for as long as a request may take, and the tokens in it are
    revoked, which takes at most 5 seconds.
*/
class UnclaimedTokens
{
public:
    using Done = std::function<void(TokenAnswer)>;

    /*! Who waits for the result of a poll. It is shared by the poll and its handle. */
    struct Claim
    {
        /*! The callback; empty when it was called or when the handle was destroyed. */
        Done done;
        Secret deviceCode;
    };
    using SharedClaim = std::shared_ptr<Claim>;
    /*! Starts a poll. It must not send a request any more when the claim has no callback. */
    using Start = std::function<PendingCall(const SharedClaim &, Done)>;

    /*! \a server is not owned, and must outlive this object. */
    explicit UnclaimedTokens(AuthorizationServerPrivate *server);

    /*!
        Starts a poll for \a deviceCode, or what identifies the pairing instead, and returns the handle for its caller. If an earlier poll for
        the same code is still awaited, it is canceled, because this one takes its place.
    */
    PendingCall claim(const Secret &deviceCode, Done done, const Start &start);
    /*!
        Revokes tokens. The result is not reported. \a refreshToken may be empty. \a known are the values
        of the tokens.
    */
    void revoke(Secret refreshToken, Secret accessToken, NamedValues known);
    /*! Calls \a done as soon as no response is awaited and no token is being revoked. */
    PendingCall whenDone(std::function<void()> done);

private:
    class ClaimedPoll;

    struct AwaitedPoll
    {
        SharedClaim claim;
        PendingCall poll;
    };

    void handle(const SharedClaim &claim, TokenAnswer answer);
    void removeFinished();

    AuthorizationServerPrivate *m_server;
    std::list<AwaitedPoll> m_polls;
    std::list<PendingCall> m_revocations;
    PendingCalls<bool> m_waiting;
};

} // namespace DeviceSignIn
