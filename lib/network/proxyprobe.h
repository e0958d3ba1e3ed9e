// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <QNetworkProxy>
#include <QUrl>

#include <chrono>

namespace DeviceSignIn {

/*! What an HTTP proxy has responded to a CONNECT. */
struct ProxyProbeResult
{
    /*!
        TransportError::ProxyRefused if no authentication is possible at the proxy,
        TransportError::ProxyUnreachable if the proxy is silent, else TransportError::None.
    */
    TransportError error = TransportError::None;
    /*! What the proxy wants, in a few words that follow its name; empty if it does not refuse. */
    QString problem = {};
    /*! Whether the proxy has sent a response. */
    bool hasResponded = false;
    /*!
        Whether Qt has to send the password with every CONNECT, because it would choose another scheme:
        see sendPasswordAsBasic(). The proxy has accepted the password in this form.
    */
    bool needsBasic = false;
};

/*! How a probe of a proxy begins. */
enum class FirstProbe {
    WithoutPassword,
    Basic, //!< with the password, to a proxy that has needed that before
};

/*!
    Asks the HTTP proxy \a proxy to connect to the server of \a url, and passes to \a done whether
    QNetworkAccessManager can use that proxy. It takes \a time at most.

    The proxy gets no password at first, unless \a first says otherwise. If it offers Basic beside a
    scheme that Qt prefers, or not as the first one of a header, it is asked once more with the user name
    and the password of \a proxy.

    Negotiate is not supported, although Qt has it: Qt asks for a ticket of the service HTTPS, while those
    of a proxy are of the service HTTP (RFC 4559, section 4.1).

    Qt 6.4 responds to a proxy that refuses NTLM by starting again, without a limit and without a
    signal. It sends thousands of requests in a second, and with a password each is a failed logon,
    which can lock the account. That is why such a proxy has to be known before Qt is used, and why one
    that needs Basic has to be probed before each request: its password may have been changed.
*/
PendingCall probeProxy(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
                       std::chrono::milliseconds time, FirstProbe first,
                       std::function<void(ProxyProbeResult)> done);

/*!
    Returns \a proxy with its user name and password in the header of Basic (RFC 7617), which Qt then
    sends with every CONNECT, instead of where Qt uses them with a scheme of its choice.
*/
QNetworkProxy sendPasswordAsBasic(QNetworkProxy proxy);

} // namespace DeviceSignIn
