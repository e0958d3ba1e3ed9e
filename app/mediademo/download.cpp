// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "download.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace MediaDemo {

namespace {

/*! Whether the whole response has arrived. Qt reports the statuses 4xx and 5xx as errors too. */
bool isComplete(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::NoError
           || reply.error() >= QNetworkReply::ContentAccessDenied;
}

Download read(QNetworkReply *reply)
{
    if (!isComplete(*reply))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("DPoP-Nonce")};
}

} // namespace

void download(QNetworkAccessManager *network, const QNetworkRequest &request,
              const DownloadLimits &limits, QObject *context, std::function<void(Download)> done)
{
    QNetworkRequest withoutRedirects = request;
    withoutRedirects.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                                  QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = network->get(withoutRedirects);
    // Keeps Qt from fetching more than the limit in advance.
    reply->setReadBufferSize(limits.bytes + 1);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, most = limits.bytes] {
        if (reply->bytesAvailable() > most)
            reply->abort();
    });
    // setTransferTimeout() would allow a server to send one byte now and then for ever.
    QTimer::singleShot(limits.milliseconds, reply, &QNetworkReply::abort);
    QObject::connect(reply, &QNetworkReply::finished, reply,
                     [reply, context = QPointer(context), done = std::move(done)] {
                         reply->deleteLater();
                         if (context)
                             done(read(reply));
                     });
}

} // namespace MediaDemo
