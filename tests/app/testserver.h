// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace DeviceSignIn {

/*! The sandbox as a test needs it: on any free port, with the shortest interval. */
class TestServer
{
public:
    /*! Nobody but the program itself can use tokens that are bound, and accepts() is somebody else. */
    explicit TestServer(DpopMode dpop = DpopMode::Off)
        : m_sandbox(options(dpop))
    {
        if (!m_sandbox.listen())
            qFatal("The sandbox does not listen");
    }

    QString issuer() const { return m_sandbox.issuer(); }

    /*! The options that point the program here. */
    QStringList arguments() const { return {"--issuer", m_sandbox.issuer(), "--client-id", "tv"}; }

    /*! Whether the server knows \a accessToken. */
    bool accepts(const QString &accessToken)
    {
        return acceptsHeaders("Authorization: Bearer " + accessToken.toUtf8());
    }

    /*! How often somebody has asked for tokens, in whatever way. */
    int tokenRequests()
    {
        const std::unique_ptr<QNetworkReply> reply(
            m_network.get(QNetworkRequest(QUrl(m_sandbox.origin() + "/sandbox/faults"))));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
            return -1;
        const QJsonObject told = QJsonDocument::fromJson(reply->readAll()).object();
        return told["requests"]["token"].toInt(-1);
    }

    /*! Where somebody with a token is told who has signed in. */
    QString userinfo() const { return m_sandbox.issuer() + "/userinfo"; }

    /*! Whether a request there is answered, with these headers, one a line. */
    bool acceptsHeaders(const QByteArray &headers)
    {
        QNetworkRequest request{QUrl(userinfo())};
        for (const QByteArray &line : headers.trimmed().split('\n')) {
            const auto colon = line.indexOf(": ");
            request.setRawHeader(line.left(colon), line.mid(colon + 2));
        }
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        return QTest::qWaitFor([&] { return reply->isFinished(); })
               && reply->error() == QNetworkReply::NoError;
    }

private:
    static SandboxOptions options(DpopMode dpop)
    {
        SandboxOptions options;
        options.port = 0;
        options.interval = std::chrono::seconds(1);
        options.clientId = "tv";
        options.dpop = dpop;
        options.faults = true; // counts what is asked
        return options;
    }

    Sandbox m_sandbox;
    QNetworkAccessManager m_network;
};

} // namespace DeviceSignIn
