// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "download.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace MediaDemo {

using DeviceSignIn::PendingCall;
using DeviceSignIn::PendingWork;

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

/*! A download that is under way. */
class DownloadCall : public QObject, public PendingWork<Download>
{
public:
    DownloadCall(QNetworkReply *reply, const DownloadLimits &limits, Done done)
        : PendingWork(std::move(done))
        , m_reply(reply)
    {
        // Keeps Qt from fetching more than the limit in advance.
        reply->setReadBufferSize(limits.bytes + 1);
        connect(reply, &QNetworkReply::readyRead, this, [reply, most = limits.bytes] {
            if (reply->bytesAvailable() > most)
                reply->abort();
        });
        // setTransferTimeout() would allow a server to send one byte now and then for ever.
        QTimer::singleShot(limits.milliseconds, reply, &QNetworkReply::abort);
        connect(reply, &QNetworkReply::finished, this, [this] { report(read(m_reply)); });
    }
    ~DownloadCall() override
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }

private:
    /*! Null if the network has been destroyed, which owns it. */
    QPointer<QNetworkReply> m_reply;
};

} // namespace

PendingCall download(QNetworkAccessManager *network, const QNetworkRequest &request,
                     const DownloadLimits &limits, std::function<void(Download)> done)
{
    QNetworkRequest withoutRedirects = request;
    withoutRedirects.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                                  QNetworkRequest::ManualRedirectPolicy);
    return PendingCall(
        std::make_unique<DownloadCall>(network->get(withoutRedirects), limits, std::move(done)));
}

} // namespace MediaDemo
