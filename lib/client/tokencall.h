// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/serverconnection.h"

#include <functional>
#include <memory>
#include <optional>

namespace DeviceSignIn {

/*! What the tokens in a response are compared with, and what belongs to them. */
struct ExpectedTokens
{
    /*! The key that the tokens have to be bound to; empty if there is none. */
    StoredKey dpopKey;
    /*! The nonce that the id_token has to contain; empty for a refresh. */
    Secret nonce;
    /*! The refresh token in the request; empty for a poll. */
    Secret refreshToken;
};

/*! The requests of a poll or a refresh, and how their responses are read. */
struct TokenSteps
{
    using Read = std::function<TokenResponse(const HttpResponse &)>;

    ServerRequest request;
    Read read;
    /*!
        Returns the request that follows a response, at a provider where an exchange follows an
        approved poll; none after any other response. May be null.
    */
    std::function<std::optional<ServerRequest>(const HttpResponse &)> next = {};
    /*! Reads the response to the request of \c next. */
    Read readNext = {};
    /*! Adds to tokens the values of earlier steps. May be null. */
    std::function<void(TokenSet *)> complete = {};
};

/*!
    Requests for tokens: the operation behind the handles of AuthorizationServer::poll() and
    refresh(). It sends one request, or two. Tokens that must not be used are revoked before the
    failure is reported.
*/
class TokenCall : public PendingWork<TokenResult>
{
public:
    /*! \a connection is not owned, and must outlive this object. */
    TokenCall(ServerConnection *connection, TokenSteps steps, ExpectedTokens expected, Done done);

    /*!
        Reports the result to \a done instead, because the caller has destroyed its handle. The
        response to a request that was sent is awaited; a request that was not sent yet is not sent
        any more.
    */
    void abandon(Done done);

private:
    void start(ServerRequest request, std::function<void(const ServerResult &)> done);
    void readFirst(const ServerResult &result);
    void handle(TokenResult result);
    void revoke(TokenSet tokens, const Failure &failure);

    ServerConnection *m_connection;
    TokenSteps m_steps;
    ExpectedTokens m_expected;
    /*! Whether the server's metadata says that it binds tokens to a key. */
    bool m_promisesBinding = false;
    /*! Whether the caller has destroyed its handle. */
    bool m_isAbandoned = false;
    /*! The request, the exchange or the revocation that is under way. */
    PendingCall m_step;
};

/*! Starts AuthorizationServer::poll(). \a connection is not owned, and must outlive the call. */
std::unique_ptr<TokenCall> startPoll(ServerConnection *connection,
                                     const DeviceAuthorization &authorization, const Proofs &proofs,
                                     TokenCall::Done done);
/*! Starts AuthorizationServer::refresh(). \a connection is not owned, and must outlive the call. */
std::unique_ptr<TokenCall> startRefresh(ServerConnection *connection, const Secret &refreshToken,
                                        const StoredKey &dpopKey, const NamedValues &tokenValues,
                                        TokenCall::Done done);

} // namespace DeviceSignIn
