// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QNetworkRequest>

#include <functional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! What a server has answered. */
struct Download
{
    /*! 0 where nothing came, or not the whole of it, or more than anybody wants. */
    int status = 0;
    QByteArray body;
    /*! The value of the header DPoP-Nonce (RFC 9449, section 9), or empty. */
    QByteArray dpopNonce;
};

/*! How long it may take, and how much may come. */
struct DownloadLimits
{
    int milliseconds = 20'000;
    qint64 bytes = 256 * 1024;
};

/*! Asks once, follows no redirect, and hands the answer to \a done, later, unless \a context is gone by then. */
void download(QNetworkAccessManager *network, const QNetworkRequest &request,
              const DownloadLimits &limits, QObject *context, std::function<void(Download)> done);

} // namespace DeviceSignIn
