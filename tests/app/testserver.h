// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "reply.h"
#include "sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

#include <memory>

namespace DeviceSignIn {

/*! A sandbox on a free port, with the shortest polling interval. */
class TestServer
{
public:
    /*!
        If tokens are bound to a key by DPoP, accepts() is always false, because only the program
        has the key.
    */
    explicit TestServer(DpopMode dpop = DpopMode::Off)
        : TestServer(options(dpop))
    {}
    /*! A sandbox that imitates the provider \a dialect. */
    explicit TestServer(const QString &dialect)
        : TestServer(options(dialect))
    {}
    explicit TestServer(SandboxOptions options)
        : m_dialect(options.dialect)
        , m_sandbox(std::move(options))
    {
        if (!m_sandbox.listen())
            qFatal("The sandbox does not listen");
    }

    QString issuer() const { return m_sandbox.issuer(); }

    /*! Returns the options with which the program signs in at this server. */
    QStringList arguments() const
    {
        const QStringList client{"--client-id", "tv"};
        if (m_dialect == "generic")
            return QStringList{"--issuer", m_sandbox.issuer()} + client;
        return QStringList{"--provider", m_dialect, "--server", m_sandbox.origin()} + client;
    }

    /*! Returns the address of the phone's page, with \a userCode filled in. */
    QUrl phonePage(const QString &userCode) const
    {
        QUrl page = m_sandbox.phonePage();
        page.setQuery("user_code=" + QString::fromLatin1(QUrl::toPercentEncoding(userCode)));
        return page;
    }

    /*! Returns whether the server accepts \a accessToken without a proof. */
    bool accepts(const QString &accessToken)
    {
        return acceptsHeaders("Authorization: Bearer " + accessToken.toUtf8());
    }

    /*! Returns the number of requests to the token endpoint so far. */
    int tokenRequests()
    {
        const std::unique_ptr<QNetworkReply> reply(
            m_network.get(QNetworkRequest(QUrl(m_sandbox.origin() + "/sandbox/faults"))));
        if (!waitForSuccess(*reply))
            return -1;
        const QJsonObject status = QJsonDocument::fromJson(reply->readAll()).object();
        return status["requests"]["token"].toInt(-1);
    }

    /*!
        Lets the token endpoint respond to the next \a times requests with \a status and a web page.
        Returns whether it will.
    */
    bool respondWith(int status, int times)
    {
        QNetworkRequest request{QUrl(m_sandbox.origin() + "/sandbox/faults")};
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const QJsonObject fault{
            {"fault", "status"}, {"endpoint", "token"}, {"status", status}, {"times", times}};
        const std::unique_ptr<QNetworkReply> reply(
            m_network.post(request, QJsonDocument(fault).toJson()));
        return waitForSuccess(*reply);
    }

    /*! Returns the address of the userinfo endpoint. */
    QString userinfo() const { return m_sandbox.issuer() + "/userinfo"; }

    /*!
        Returns whether the userinfo endpoint accepts a request with these headers, one to a line.
    */
    bool acceptsHeaders(const QByteArray &headers)
    {
        QNetworkRequest request{QUrl(userinfo())};
        for (const QByteArray &line : headers.trimmed().split('\n')) {
            const auto colon = line.indexOf(": ");
            request.setRawHeader(line.left(colon), line.mid(colon + 2));
        }
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        return waitForSuccess(*reply);
    }

private:
    static SandboxOptions options(DpopMode dpop)
    {
        SandboxOptions options = simpleOptions();
        options.dpop = dpop;
        return options;
    }
    static SandboxOptions options(const QString &dialect)
    {
        SandboxOptions options = simpleOptions();
        options.dialect = dialect;
        return options;
    }
    static SandboxOptions simpleOptions()
    {
        SandboxOptions options;
        options.port = 0;
        options.interval = std::chrono::seconds(1);
        options.clientId = "tv";
        options.faults = true; // enables the counter of requests
        return options;
    }

    QString m_dialect;
    Sandbox m_sandbox;
    QNetworkAccessManager m_network;
};

} // namespace DeviceSignIn
