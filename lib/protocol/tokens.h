// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"

#include <QJsonObject>

#include <chrono>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*! A successful token response, RFC 6749, section 5.1. */
struct TokenSet
{
    Secret accessToken;
    /*! Empty where the server gave none. */
    Secret refreshToken;
    /*! Empty where the server gave none. */
    Secret idToken;
    QString scope;
    /*! Life of the access token; none where the server did not say. */
    std::optional<std::chrono::seconds> lifetime;
};

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
struct Stranger
{
    Failure failure;
};

using TokenAnswer =
    std::variant<TokenSet, Pending, SlowDown, Denied, Expired, Refused, Transient, Stranger>;

/*! RFC 8628, section 3.4. */
HttpRequest deviceTokenRequest(const ClientConfig &config, const ServerMetadata &server,
                               const Secret &deviceCode);
/*! RFC 6749, section 6. */
HttpRequest refreshRequest(const ClientConfig &config, const ServerMetadata &server,
                           const Secret &refreshToken);
/*! RFC 7009, section 2.1. \a kind is \c refresh_token or \c access_token. */
HttpRequest revocationRequest(const ClientConfig &config, const ServerMetadata &server,
                              const Secret &token, const QByteArray &kind);

/*! Reads the answer to a poll or a refresh: RFC 8628, section 3.5 and RFC 6749, section 5. */
TokenAnswer readTokenAnswer(const HttpAnswer &answer);

/*! Where the body holds no answer of the protocol: what that says about the way to the server. */
using NoAnswer = std::variant<Transient, Stranger>;
NoAnswer readTransport(const HttpAnswer &answer);

/*! The failure in an answer; for an answer that is none, that it was not expected. */
Failure failureOf(const TokenAnswer &answer);
Failure failureOf(const NoAnswer &noAnswer);

/*!
    The failure that an error code in \a object stands for (RFC 6749, section 5.2); Reason::None
    without a code. With a \a status of 429 or 5xx an unknown code means a busy server.
*/
Failure readErrorCode(const QJsonObject &object, int status);

} // namespace DeviceSignIn
