// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"
#include "protocol/deviceauthorization.h"
#include "protocol/tokenset.h"

#include <chrono>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*! The answers of a token endpoint that are neither tokens nor a plain failure. */
struct Pending
{};
struct SlowDown
{
    /*! A new interval if the server named one (GitHub does). */
    std::optional<std::chrono::seconds> interval;
};
struct Denied
{};
struct Expired
{};
/*! The end of the sign-in. */
struct Refused
{
    Failure failure;
};
/*! No word from the server yet; ask again later: network, time-outs, 5xx, 429. */
struct Transient
{
    Failure failure;
};
/*! Not the server that was meant: a redirect, a web page, a broken certificate. Rarely heals. */
struct UnexpectedResponse
{
    Failure failure;
};

using TokenResponse = std::variant<TokenSet, Pending, SlowDown, Denied, Expired, Refused, Transient,
                                   UnexpectedResponse>;

/*! RFC 8628, section 3.4. \a proofs are further parameters, such as a code verifier. */
HttpRequest deviceTokenRequest(const ClientConfig &config, const ServerMetadata &server,
                               const DeviceAuthorization &authorization, const Values &proofs = {});
/*! RFC 6749, section 6. */
HttpRequest refreshRequest(const ClientConfig &config, const ServerMetadata &server,
                           const Secret &refreshToken, const Values &proofs = {});
/*! RFC 7009, section 2.1. \a kind is \c refresh_token or \c access_token. */
HttpRequest revocationRequest(const ClientConfig &config, const ServerMetadata &server,
                              const Secret &token, const QByteArray &kind,
                              const Values &proofs = {});

/*! Reads the answer to a poll: RFC 8628, section 3.5, and what the profile says. */
TokenResponse readPollResponse(const HttpResponse &answer, const Profile &profile);

/*!
    Reads the answer to a refresh: tokens, Refused, Transient or UnexpectedResponse. Refused with
    Reason::CodeRefused means that the refresh token is over (RFC 6749, section 5.2).
*/
TokenResponse readRefreshResponse(const HttpResponse &answer, const Profile &profile);

/*! Where the body holds no answer of the protocol: what that says about the way to the server. */
using NoAnswer = std::variant<Transient, UnexpectedResponse>;
NoAnswer readTransport(const HttpResponse &answer);

/*! The answer to a request for tokens that could not be sent because of \a failure. */
TokenResponse tokenResponseFor(const Failure &failure);

/*! The failure in an answer; for an answer that is none, that it was not expected. */
Failure failureOf(const TokenResponse &answer);
Failure failureOf(const NoAnswer &noAnswer);

} // namespace DeviceSignIn
