// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace DeviceSignIn {

/*! The sandbox as a test needs it: on any free port, with the shortest interval. */
class TestServer
{
public:
    TestServer()
        : m_sandbox(options())
    {
        if (!m_sandbox.listen())
            qFatal("The sandbox does not listen");
    }

    /*! The options that point the program here. */
    QStringList arguments() const { return {"--issuer", m_sandbox.issuer(), "--client-id", "tv"}; }

    /*! Whether the server knows \a accessToken. */
    bool accepts(const QString &accessToken)
    {
        QNetworkRequest request(QUrl(m_sandbox.issuer() + "/userinfo"));
        request.setRawHeader("Authorization", "Bearer " + accessToken.toUtf8());
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        return QTest::qWaitFor([&] { return reply->isFinished(); })
               && reply->error() == QNetworkReply::NoError;
    }

private:
    static SandboxOptions options()
    {
        SandboxOptions options;
        options.port = 0;
        options.interval = std::chrono::seconds(1);
        options.clientId = "tv";
        // Else nobody but the program itself could use its tokens, and accepts() is somebody else.
        options.dpop = DpopMode::Off;
        return options;
    }

    Sandbox m_sandbox;
    QNetworkAccessManager m_network;
};

} // namespace DeviceSignIn
