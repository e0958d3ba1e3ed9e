// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <QNetworkProxy>
#include <QUrl>

#include <chrono>

namespace DeviceSignIn {

/*! What an HTTP proxy has responded to a CONNECT without a password. */
struct ProxyProbeResult
{
    /*!
        TransportError::ProxyRefused if Qt can't authenticate at the proxy,
        TransportError::ProxyUnreachable if the proxy is silent, else TransportError::None.
    */
    TransportError error = TransportError::None;
    /*! What the proxy wants, in a few words that follow its name; empty if it does not refuse. */
    QString problem;
    /*! Whether the proxy has sent a response. */
    bool hasResponded = false;
};

/*!
    Asks the HTTP proxy \a proxy to connect to the server of \a url, without a password, and passes to
    \a done whether QNetworkAccessManager can use that proxy. It takes \a time at most.

    Qt 6.4 responds to a proxy that refuses NTLM by starting again, without a limit and without a
    signal. It sends thousands of requests in a second, and with a password each is a failed logon,
    which can lock the account. That is why such a proxy has to be known before Qt is used.
*/
PendingCall probeProxy(const QNetworkProxy &proxy, const QUrl &url, const QByteArray &userAgent,
                       std::chrono::milliseconds time, std::function<void(ProxyProbeResult)> done);

} // namespace DeviceSignIn
