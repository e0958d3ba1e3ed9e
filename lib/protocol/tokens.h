// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"
#include "protocol/deviceauthorization.h"
#include "protocol/tokenset.h"

#include <chrono>
#include <memory>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*! \c authorization_pending (RFC 8628, section 3.5): the person has not decided yet. */
struct Pending
{};
/*!
    \c slow_down: the person has not decided yet, and the client has to poll at a longer interval.
*/
struct SlowDown
{
    /*! The new interval; none if the server sent none. GitHub sends one. */
    std::optional<std::chrono::seconds> interval;
};
/*! \c access_denied: the person denied the sign-in. */
struct Denied
{};
/*! \c expired_token: the person did not decide in time. */
struct Expired
{};
/*! A failure of the kind Final, which ends the sign-in or the session. */
struct Final
{
    Failure failure;
    /*!
        The tokens in a response that can't be used, which the server has issued all the same; one
        of the two may be empty. Null if there are none.
    */
    std::shared_ptr<TokenSet> issued = {};
};
/*! A failure of the kind Retryable: the request may be repeated later. */
struct Retryable
{
    Failure failure;
};
/*! A failure of the kind UnexpectedResponse: a redirect, a web page or a broken certificate. */
struct UnexpectedResponse
{
    Failure failure;
};

/*! A response of the token endpoint, or the failure that came instead of one. */
using TokenResponse = std::variant<TokenSet, Pending, SlowDown, Denied, Expired, Final, Retryable,
                                   UnexpectedResponse>;

/*!
    Whether the access token \a token may be sent in a header (RFC 6749, appendix A.12; RFC 6750,
    section 2.1). One with a line break would add a header of its own.
*/
bool isUsableToken(const QByteArray &token);

/*!
    Returns the value of an Authorization header with \a accessToken (RFC 6750, section 2.1; RFC
    9449, section 7.1).
*/
Secret authorization(const Secret &accessToken, TokenSet::Type type);

/*! The header of a request that an access token authorizes. */
struct TokenHeader
{
    QByteArray name;
    Secret value;
};
/*!
    Returns the header with \a accessToken in the form that the provider's profile defines, or as
    authorization() does. \a tokenValues are TokenSet::values.
*/
TokenHeader tokenHeader(const ClientData &config, const Secret &accessToken, TokenSet::Type type,
                        const NamedValues &tokenValues);

/*!
    A poll: the device access token request (RFC 8628, section 3.4). \a proofs are further
    parameters, such as a code verifier and a client assertion.
*/
HttpRequest deviceTokenRequest(const ClientData &config, const ServerMetadata &server,
                               const DeviceAuthorization &authorization, const Values &proofs = {});
/*!
    The request that follows a poll that was approved, at a provider that has such an exchange. \a
    approval are the values of readApproval().
*/
HttpRequest exchangeRequest(const ClientData &config, const ServerMetadata &server,
                            const DeviceAuthorization &authorization, const NamedValues &approval,
                            const Values &proofs = {});
/*!
    The request to refresh an access token (RFC 6749, section 6). \a tokenValues are those of the
    tokens.
*/
HttpRequest refreshRequest(const ClientData &config, const ServerMetadata &server,
                           const Secret &refreshToken, const NamedValues &tokenValues = {},
                           const Values &proofs = {});
/*! The token to revoke, and what a provider may want to know besides. */
struct Revocation
{
    const Secret &token;
    /*! \c refresh_token or \c access_token. */
    QByteArray kind;
    const Secret &accessToken;
    const NamedValues &values;
};
/*! The request to revoke a token (RFC 7009, section 2.1). */
HttpRequest revocationRequest(const ClientData &config, const ServerMetadata &server,
                              const Revocation &revocation, const Values &proofs = {});

/*!
    Returns the values in a response to a poll that says that the person has approved, at a provider
    where an exchange follows; none for any other response.
*/
std::optional<NamedValues> readApproval(const HttpResponse &response, const Profile &profile);
/*! Reads the response to an exchange. */
TokenResponse readExchangeResponse(const HttpResponse &response, const Profile &profile);

/*! Reads the response to a poll as RFC 8628, section 3.5, and \a profile define. */
TokenResponse readPollResponse(const HttpResponse &response, const Profile &profile);

/*!
    Reads the response to a refresh: tokens, Final, Retryable or UnexpectedResponse. Final with
    Reason::CodeRefused means that the refresh token is no longer valid (RFC 6749, section 5.2).
    With a status of 408, 429 or 5xx, every error code means that the server is busy.
*/
TokenResponse readRefreshResponse(const HttpResponse &response, const Profile &profile);

/*! Converts \a failure to Final, Retryable or UnexpectedResponse, depending on its kind. */
TokenResponse toResponse(const Failure &failure);

/*!
    Returns the failure in \a response. If it contains none, the result is a failure that says that
    the response was not expected.
*/
Failure failureOf(const TokenResponse &response);

} // namespace DeviceSignIn
