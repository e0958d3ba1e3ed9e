// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QNetworkRequest>

#include <DeviceSignIn/pendingcall.h>
#include <functional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace MediaDemo {

/*! The response of a server. */
struct Download
{
    /*! The HTTP status code; 0 if the response is missing, incomplete or larger than the limit. */
    int status = 0;
    QByteArray body;
    /*! The value of the header DPoP-Nonce (RFC 9449, section 9); empty if there is none. */
    QByteArray dpopNonce;
};

/*! The limits of a download. */
struct DownloadLimits
{
    /*! The longest time from the request to the end of the response. */
    int milliseconds = 20'000;
    /*! The largest body. */
    qint64 bytes = 256 * 1024;
};

/*!
    Sends \a request with GET, without following a redirect, and passes the response to \a done
    later. Destroying the handle aborts the request. \a network is not owned.
*/
DeviceSignIn::PendingCall download(QNetworkAccessManager *network, const QNetworkRequest &request,
                                   const DownloadLimits &limits,
                                   std::function<void(Download)> done);

} // namespace MediaDemo
