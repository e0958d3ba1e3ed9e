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

/*! \c authorization_pending (RFC 8628, section 3.5): the user has not decided yet. */
struct Pending
{};
/*! \c slow_down: the same, and the client has to poll at a longer interval. */
struct SlowDown
{
    /*! The new interval; none if the server named none. GitHub names one. */
    std::optional<std::chrono::seconds> interval;
};
/*! \c access_denied: the user said no. */
struct Denied
{};
/*! \c expired_token: the user did not decide in time. */
struct Expired
{};
/*! A failure of the kind Final: the end of the sign-in or of the session. */
struct Refused
{
    Failure failure;
};
/*! A failure of the kind Retryable: to be asked again later. */
struct Transient
{
    Failure failure;
};
/*! A failure of the kind UnexpectedResponse: a redirect, a web page or a broken certificate. */
struct UnexpectedResponse
{
    Failure failure;
};

/*! A response of the token endpoint, or what came instead of one. */
using TokenResponse = std::variant<TokenSet, Pending, SlowDown, Denied, Expired, Refused, Transient,
                                   UnexpectedResponse>;

/*!
    A poll: the device access token request (RFC 8628, section 3.4). \a proofs are further parameters,
    such as a code verifier and a client assertion.
*/
HttpRequest deviceTokenRequest(const ClientConfig &config, const ServerMetadata &server,
                               const DeviceAuthorization &authorization, const Values &proofs = {});
/*! The request to refresh an access token (RFC 6749, section 6). */
HttpRequest refreshRequest(const ClientConfig &config, const ServerMetadata &server,
                           const Secret &refreshToken, const Values &proofs = {});
/*!
    The request to revoke \a token (RFC 7009, section 2.1). \a kind is \c refresh_token or
    \c access_token.
*/
HttpRequest revocationRequest(const ClientConfig &config, const ServerMetadata &server,
                              const Secret &token, const QByteArray &kind,
                              const Values &proofs = {});

/*!
    Reads the response to a poll: by RFC 8628, section 3.5, and by what \a profile says about the
    provider.
*/
TokenResponse readPollResponse(const HttpResponse &response, const Profile &profile);

/*!
    Reads the response to a refresh: tokens, Refused, Transient or UnexpectedResponse. Refused with
    Reason::CodeRefused means that the refresh token is no longer valid (RFC 6749, section 5.2).
*/
TokenResponse readRefreshResponse(const HttpResponse &response, const Profile &profile);

/*! Why \a response, which holds no response of the protocol, does not hold one. */
Failure transportFailure(const HttpResponse &response);

/*! \a failure as a response: Refused, Transient or UnexpectedResponse, by its kind. */
TokenResponse toResponse(const Failure &failure);

/*!
    The failure that \a response holds. For any other response, a failure that says that the response
    was not expected.
*/
Failure failureOf(const TokenResponse &response);

} // namespace DeviceSignIn
