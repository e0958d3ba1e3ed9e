// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "download.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace DeviceSignIn {

namespace {

/*! A 4xx is an answer like any other; a connection that breaks is none. */
bool isWhole(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::NoError
           || reply.error() >= QNetworkReply::ContentAccessDenied;
}

Download read(QNetworkReply *reply)
{
    if (!isWhole(*reply))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("DPoP-Nonce")};
}

} // namespace

void download(QNetworkAccessManager *network, const QNetworkRequest &request,
              const DownloadLimits &limits, QObject *context, std::function<void(Download)> done)
{
    QNetworkRequest once = request;
    once.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = network->get(once);
    // What nobody reads is not fetched either.
    reply->setReadBufferSize(limits.bytes + 1);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, most = limits.bytes] {
        if (reply->bytesAvailable() > most)
            reply->abort();
    });
    // Not setTransferTimeout(): a server that sends a byte now and then would never be too slow.
    QTimer::singleShot(limits.milliseconds, reply, &QNetworkReply::abort);
    QObject::connect(reply, &QNetworkReply::finished, reply,
                     [reply, context = QPointer(context), done = std::move(done)] {
                         reply->deleteLater();
                         if (context)
                             done(read(reply));
                     });
}

} // namespace DeviceSignIn
