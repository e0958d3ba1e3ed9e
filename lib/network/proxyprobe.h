// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <QNetworkProxy>
#include <QUrl>

#include <chrono>

namespace DeviceSignIn {

/*! The result of probing an HTTP proxy with CONNECT. */
struct ProxyProbeResult
{
    /*!
        TransportError::ProxyRefused if no authentication is possible at the proxy,
        TransportError::ProxyUnreachable if the proxy can't be reached or is silent, else
        TransportError::None.
    */
    TransportError error = TransportError::None;
    /*! Why the proxy refuses, in a few words that follow its name; empty if it does not refuse. */
    QString problem = {};
    /*! Whether the proxy has sent a response. */
    bool hasResponded = false;
    /*!
        The value of the header Proxy-Authorization for the next CONNECT, with a user name and a
        password that the proxy has accepted; empty if it requires none.
    */
    QByteArray authorization = {};
    /*! Whether that value is of the scheme Basic, which is the same for each CONNECT. */
    bool isBasic = false;
};

/*! How a probe of a proxy begins. */
enum class FirstProbe {
    WithoutPassword,
    Basic, //!< with the password, to a proxy that has accepted that before
};

/*!
    Requests a connection to the server of \a url from the HTTP proxy \a proxy, and passes to
    \a done whether and how a request can go through it. It takes \a time at most.

    The proxy gets no password at first, unless \a first says otherwise. If it requires one with
    Digest or Basic, a second CONNECT has the user name and the password of \a proxy. With Digest, a
    third CONNECT without them follows: the request of the caller needs a new nonce, since the first
    one has been used. Negotiate, NTLM and Bearer are not supported.

    QNetworkAccessManager never has to respond to a proxy that requires a password, because Qt 6.4
    can't do it reliably. It reads only the first challenge of each header. A proxy that closes the
    connection after such a response can make it wait until the time is over, and even crash it.
    When a proxy refuses NTLM, Qt starts again, without a limit and without a signal: it sends
    thousands of requests in a second, each of which is a failed logon and can lock the account.
    That is why each request is preceded by a probe, unless the proxy has let one through that had
    no user name: the password may have been changed.
*/
PendingCall probeProxy(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
                       std::chrono::milliseconds time, FirstProbe first,
                       std::function<void(ProxyProbeResult)> done);

} // namespace DeviceSignIn
