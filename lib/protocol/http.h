// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! An HTTP request to be sent by a Transport. */
struct HttpRequest
{
    /*! The address: https, or http on loopback or on a server at home (see isSafeEndpoint()). */
    QUrl url;
    /*! The address without what is secret in it, for the log; empty if that is its query alone. */
    QUrl loggedUrl = {};
    /*!
        The method; if it is empty, POST for a request with a body, and GET for another: methodOf().
    */
    QByteArray method = {};
    /*! The value of the Content-Type header; empty if there is no body. */
    QByteArray contentType;
    /*! The body, which may hold secrets; empty for a GET. */
    Secret body;
    /*! The value of the Authorization header; empty to send none. */
    Secret authorization;
    /*! The value of the DPoP header (RFC 9449, section 4.1); empty to send none. */
    QByteArray dpopProof;
    /*! Further headers, whose values may be secret. */
    std::vector<std::pair<QByteArray, Secret>> headers = {};
    /*! The secrets in the body and the headers, each by itself and not encoded. */
    std::vector<Secret> secrets;
    /*!
        Whether the response may hold tokens. They can't be got again if it is not awaited, so the
        server has more time for it: see HttpSettings::tokenTime.
    */
    bool mayYieldTokens = false;
};

/*! The HTTP method of \a request. */
inline QByteArray methodOf(const HttpRequest &request)
{
    if (!request.method.isEmpty())
        return request.method;
    return request.body.isEmpty() ? "GET" : "POST";
}

/*! Why there is no response, or an incomplete one. */
enum class TransportError {
    None,                //!< the response is complete
    HostNotFound,        //!< DNS has no address for the host
    Unreachable,         //!< the connection was refused, reset or broken, or there is no route
    TimedOut,            //!< the server did not respond in time
    Tls,                 //!< the certificate is not trusted, or the handshake failed
    WrongClock,          //!< the certificate is not valid on the date of this machine's clock
    CaptivePortal,       //!< as Tls, and the system reports that the network has a captive portal
    TooLarge,            //!< the body exceeded the limit and was cut off
    DecompressionFailed, //!< the body is compressed, and either broken or far too large
    ProxyUnreachable, //!< the proxy is unknown, refused the connection or did not respond in time
    ProxyRefused,     //!< the proxy requires a password, or refuses to connect to the server
};

/*!
    An HTTP response. A status of 4xx is not an error here, because the body determines its meaning
    (RFC 8628, section 3.5).

    If \c error is set and \c status is not 0, \c body contains the bytes that were received before
    the error.
*/
struct HttpResponse
{
    /*! The HTTP status; 0 if no status line was received. */
    int status = 0;
    /*! The value of the Content-Type header, as it was received. */
    QByteArray contentType;
    /*! The body, which may hold tokens. */
    Secret body;
    /*! Why the response is missing or incomplete. */
    TransportError error = TransportError::None;
    /*! Whether the response is a redirect to another host than that of the request. */
    bool redirectsToOtherHost = false;
    /*!
        Whether the connection was protected by TLS, so that the response is the server's own. One
        over plain http may come from anything on the way.
    */
    bool isFromServer = false;
    /*! The delay in the Retry-After header, never negative; none if there is no such header. */
    std::optional<std::chrono::seconds> retryAfter;
    /*!
        The server's time, from the Date header; invalid if it sent none. AuthorizationServer
        replaces it by its own estimate before a response is read that may name a moment.
    */
    QDateTime serverTime;
    /*! The value of the DPoP-Nonce header (RFC 9449, section 8); empty if it sent none. */
    QByteArray dpopNonce;
    /*!
        The proxy that the request was to go through, and what is wrong with it, in one line; empty
        for a direct connection. It contains no password.
    */
    QString proxy;
    /*!
        What is wrong with the authorities that the environment names, in one line, if the server's
        certificate is not trusted; otherwise empty.
    */
    QString trustProblem;
    /*!
        The secrets of the request. They are set by AuthorizationServer and not by a Transport. No
        text of the response that repeats one of them is shown.
    */
    std::vector<Secret> requestSecrets;
};

/*! Whether \a status is 2xx. */
inline bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/*!
    The time in \a value, in the format of HTTP (RFC 9110, section 5.6.7); invalid if it is
    malformed.
*/
QDateTime parseHttpDate(const QByteArray &value);

/*!
    Returns the delay in the value of a Retry-After header, counted from \a now: it is given in
    seconds or as a date (RFC 9110, section 10.2.3). None if \a value is neither.
*/
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace DeviceSignIn
