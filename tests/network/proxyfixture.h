// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/exchange.h"
#include "network/httptransport.h"
#include "network/networkstate.h"
#include "support/scriptedserver.h"
#include "support/testauthority.h"

#include <QCryptographicHash>
#include <QProcessEnvironment>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

namespace DeviceSignIn {

using namespace std::chrono_literals;

/*!
    An HTTP proxy that responds to each CONNECT with 407, in the steps of NTLM if the client uses it
    ([MS-NLMP], section 1.3.1.1).
*/
class RefusingProxy
{
public:
    /*! \a offers are the values of the headers Proxy-Authenticate. */
    RefusingProxy(QList<QByteArray> offers, bool closes)
        : m_offers(std::move(offers))
        , m_closes(closes)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket] { respond(socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The proxy can't listen");
    }

    QString name() const { return "127.0.0.1:" + QString::number(m_server.serverPort()); }
    const QList<QByteArray> &requests() const { return m_requests; }
    /*!
        Connects the next \a times requests with \a credentials, or any, to the server on \a port.
    */
    void accept(const QByteArray &credentials, int port, int times)
    {
        m_accepted = credentials.isEmpty() ? QByteArray("\r\n")
                                           : "Proxy-Authorization: " + credentials + "\r\n";
        m_port = quint16(port);
        m_timesAccepted = times;
    }

    /*!
        Connects the requests with the right Digest of \a user, \a realm and \a password to the
        server on \a port. Each nonce can be used once, and the first \a stale nonces are too old
        when they are used.
    */
    void acceptDigest(const QByteArray &user, const QByteArray &realm, const QByteArray &password,
                      int port, int stale)
    {
        m_digestSecret = md5(user + ':' + realm + ':' + password);
        m_port = quint16(port);
        m_staleNonces = stale;
    }

private:
    void respond(QTcpSocket *socket)
    {
        m_buffer[socket] += socket->readAll();
        if (!m_buffer[socket].endsWith("\r\n\r\n"))
            return;
        QByteArray request = m_buffer.take(socket);
        // The case of a header's name does not matter (RFC 9110, section 5.1), and Qt 6.8 writes it
        // in lower case.
        request.replace("\r\nproxy-authorization: ", "\r\nProxy-Authorization: ");
        m_requests += request;
        if (hasDigest(request)) {
            if (--m_staleNonces < 0) {
                connectThrough(socket);
                return;
            }
            m_isStale = true;
        }
        if (!m_accepted.isEmpty() && request.contains(m_accepted) && m_timesAccepted-- > 0) {
            connectThrough(socket);
            return;
        }
        const qsizetype sent = request.indexOf("Proxy-Authorization: NTLM ");
        const QByteArray message =
            sent < 0 ? QByteArray()
                     : QByteArray::fromBase64(request.mid(sent + 26).split('\r').first());
        const int step = message.size() > 8 ? message.at(8) : 0;
        QByteArray response = "HTTP/1.1 407 Proxy Authentication Required\r\n";
        if (step == 1)
            response += "Proxy-Authenticate: NTLM " + challenge().toBase64() + "\r\n";
        else
            for (const QByteArray &offer : m_offers)
                response += "Proxy-Authenticate: " + withNonce(offer) + "\r\n";
        // NTLM belongs to the connection.
        const bool closes = m_closes && step != 1;
        response += closes ? "Connection: close\r\n" : "";
        socket->write(response + "Content-Length: 0\r\n\r\n");
        if (closes)
            socket->disconnectFromHost();
    }

    /*! \a offer with a nonce that was never used, in place of the word NONCE. */
    QByteArray withNonce(QByteArray offer)
    {
        if (!offer.contains("NONCE"))
            return offer;
        m_nonces += "nonce-" + QByteArray::number(m_requests.size());
        const QByteArray stale = m_isStale ? "\", stale=\"TRUE" : "";
        m_isStale = false;
        return offer.replace("NONCE", m_nonces.last() + stale);
    }

    /*! Whether \a request responds to a challenge with the right password, for the first time. */
    bool hasDigest(const QByteArray &request)
    {
        if (m_digestSecret.isEmpty() || !request.contains("Proxy-Authorization: Digest "))
            return false;
        const auto value = [&request](const QByteArray &name) {
            const qsizetype begin = request.indexOf(' ' + name + "=\"") + name.size() + 3;
            return request.mid(begin, request.indexOf('"', begin) - begin);
        };
        const QByteArray nonce = value("nonce");
        const QByteArray target = "CONNECT:" + request.split(' ').value(1);
        const QByteArray expected = md5(m_digestSecret + ':' + nonce
                                        + ":00000001:" + value("cnonce") + ":auth:" + md5(target));
        return value("response") == expected && m_nonces.removeOne(nonce);
    }

    static QByteArray md5(const QByteArray &text)
    {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    }

    void connectThrough(QTcpSocket *client)
    {
        client->disconnect();
        auto *server = new QTcpSocket(client);
        QObject::connect(server, &QTcpSocket::readyRead, client,
                         [=] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, server,
                         [=] { server->write(client->readAll()); });
        server->connectToHost(QHostAddress::LocalHost, m_port);
        client->write("HTTP/1.1 200 Connected\r\n\r\n");
    }

    /*! A CHALLENGE_MESSAGE of the domain CORP ([MS-NLMP], section 2.2.1.2). */
    static QByteArray challenge()
    {
        return QByteArray::fromHex("4e544c4d535350000200000008000800300000000582020031323334"
                                   "35363738000000000000000000000000380000004300"
                                   "4f0052005000");
    }

    QTcpServer m_server;
    QList<QByteArray> m_offers;
    bool m_closes;
    QHash<QTcpSocket *, QByteArray> m_buffer;
    QList<QByteArray> m_requests;
    QByteArray m_accepted;
    quint16 m_port = 0;
    int m_timesAccepted = 0;
    QByteArray m_digestSecret;
    QList<QByteArray> m_nonces;
    int m_staleNonces = 0;
    bool m_isStale = false;
};

/*! A server that is not on this machine, to which a proxy on this machine makes the connections. */
class TunnelFixture
{
public:
    /*! \a proxy is the address of the proxy. */
    explicit TunnelFixture(const QString &proxy, int requests)
        : m_server(
            m_authority.issue(m_now.addDays(-1), m_now.addDays(1), host).serverConfiguration())
        , m_transport(settings(proxy), std::make_unique<NetworkState>())
    {
        for (int i = 0; i < requests; ++i)
            m_server.answer(200, "{}");
    }

    int port() const { return m_server.url().port(); }

    HttpResponse ask()
    {
        HttpRequest request;
        request.url = QUrl("https://" + host + "/token");
        request.body = Secret("a=b");
        std::optional<HttpResponse> answer;
        const PendingCall call = m_transport.send(
            std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, longestExchange))
            qFatal("The exchange never finished");
        return std::move(*answer);
    }

private:
    HttpSettings settings(const QString &proxy) const
    {
        HttpSettings settings;
        settings.extraAuthorities = {m_authority.certificate()};
        settings.environment.insert("HTTPS_PROXY", proxy);
        return settings;
    }

    /*! An address that is not this machine's, which would be reached without a proxy. */
    const QByteArray host = "192.0.2.1";
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const TestAuthority m_authority;
    ScriptedServer m_server;
    HttpTransport m_transport;
};

/*! An environment with \a variables, such as "HTTPS_PROXY=p:1;NO_PROXY=a.b". */
inline QProcessEnvironment environmentOf(const QString &variables)
{
    QProcessEnvironment environment;
    const auto items = variables.split(u';', Qt::SkipEmptyParts);
    for (const QString &item : items)
        environment.insert(item.section(u'=', 0, 0), item.section(u'=', 1));
    return environment;
}

/*! Asks https://id.example through the proxy \a proxy. */
inline HttpResponse ask(const QString &proxy, std::chrono::milliseconds time = 10s)
{
    HttpSettings settings;
    settings.time = time;
    settings.environment = environmentOf("HTTPS_PROXY=" + proxy);
    HttpTransport transport(settings, std::make_unique<NetworkState>());
    HttpRequest request;
    request.url = QUrl("https://id.example/token");
    request.body = Secret("client_secret=s3cret");
    std::optional<HttpResponse> answer;
    const PendingCall call = transport.send(
        std::move(request), [&](HttpResponse response) { answer = std::move(response); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, longestExchange))
        qFatal("The exchange never finished");
    return std::move(*answer);
}

/*!
    The address of \a server as a proxy; \a before is a user name and a password, such as
    "ada:s3cret@".
*/
inline QString addressOf(const ScriptedServer &server, const QString &before = {})
{
    return "http://" + before + "127.0.0.1:" + QString::number(server.url().port());
}

} // namespace DeviceSignIn
