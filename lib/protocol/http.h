// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! One HTTP request as the protocol wants it; \c network sends it. A request without a body is a
 * GET. */
struct HttpRequest
{
    /*! Where to: https, or http on loopback. */
    QUrl url;
    /*! The value of the Content-Type header; empty without a body. */
    QByteArray contentType;
    /*! Empty for a GET. */
    Secret body;
    /*! The whole value of the Authorization header, or empty. */
    Secret authorization;
    /*! The value of the DPoP header (RFC 9449, section 4.1), or empty. */
    QByteArray dpopProof;
};

/*! Why an answer did not come, or not whole. */
enum class TransportError {
    None,
    HostNotFound,
    Unreachable, //!< refused, reset, no route, or any other broken connection
    TimedOut,
    Tls,           //!< the certificate or the handshake; never ignored
    WrongClock,    //!< likewise, because this machine's calendar is off
    CaptivePortal, //!< likewise, and the system knows that the network wants its own sign-in first
    TooLarge,      //!< the body went over the limit and was cut off
};

/*!
    What came back. A 4xx is an answer like any other: its body decides (RFC 8628, section 3.5).

    \c status is 0 when not even a status line came. When \c error is set and \c status is not 0
    the body is what had arrived until then.
*/
struct HttpResponse
{
    /*! Of HTTP; 0 where there is none. */
    int status = 0;
    /*! The value of the Content-Type header, as it came. */
    QByteArray contentType;
    /*! It may hold tokens. */
    Secret body;
    /*! What has kept the rest from coming. */
    TransportError error = TransportError::None;
    /*! A redirect, to another host than the one that was asked. */
    bool leadsElsewhere = false;
    /*! Retry-After in either of its forms, made relative; never negative. */
    std::optional<std::chrono::seconds> retryAfter;
    /*! The server's calendar, from the Date header; invalid where it sent none. */
    QDateTime serverTime;
    /*! The value of the DPoP-Nonce header (RFC 9449, section 8), or empty. */
    QByteArray dpopNonce;
};

inline bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/*! A date as HTTP writes it (RFC 9110, section 5.6.7); invalid if it is anything else. */
QDateTime parseHttpDate(const QByteArray &value);

/*!
    The value of a Retry-After header, in seconds or as a date (RFC 9110, section 10.2.3), as the
    time to wait from \a now; none if it is neither.
*/
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace DeviceSignIn
