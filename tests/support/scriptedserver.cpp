// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace DeviceSignIn {

namespace {

QByteArray httpResponse(int status, const QByteArray &body, const QByteArray &type,
                        const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    if (!type.isEmpty())
        bytes += "Content-Type: " + type + "\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/*! Returns the length of the first request in \a bytes; 0 if it is not complete yet. */
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    qsizetype length = end + 4;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype field = head.indexOf("\r\ncontent-length:");
    if (field >= 0) {
        const qsizetype from = field + 17;
        length += head.mid(from, head.indexOf("\r\n", from) - from).trimmed().toInt();
    }
    return bytes.size() >= length ? length : 0;
}

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

ScriptedServer::ScriptedServer()
    : ScriptedServer(std::make_unique<QTcpServer>(), QStringLiteral("http"))
{}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls)
    : ScriptedServer(tlsServer(tls), QStringLiteral("https"))
{}

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> server, QString scheme)
    : m_server(std::move(server))
    , m_scheme(std::move(scheme))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    switchOn();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(m_port).arg(path));
}

void ScriptedServer::answer(int status, const QByteArray &body, const QByteArray &type,
                            const QList<QByteArray> &headers)
{
    m_script.append({httpResponse(status, body, type, headers), false, 0});
}

void ScriptedServer::answerRaw(const QByteArray &bytes, bool close)
{
    m_script.append({bytes, close, 0});
}

void ScriptedServer::hangUp()
{
    m_script.append({{}, true, 0});
}

void ScriptedServer::drip(int status, const QByteArray &body, int every)
{
    m_script.append({httpResponse(status, body, "application/json", {}), false, every});
}

void ScriptedServer::answerEndlessly(const QByteArray &head, const QByteArray &block)
{
    m_script.append({head, false, 0, block});
}

void ScriptedServer::answerLate(int status, const QByteArray &body)
{
    m_unanswered.removeIf([](const auto &socket) {
        return !socket || socket->state() != QAbstractSocket::ConnectedState;
    });
    if (m_unanswered.isEmpty())
        qFatal("No request waits for a response");
    send(m_unanswered.takeFirst(), {httpResponse(status, body, "application/json", {}), false, 0});
}

qsizetype ScriptedServer::openConnections() const
{
    return findChildren<QTcpSocket *>().size();
}

void ScriptedServer::switchOff()
{
    m_server->close();
    const auto sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void ScriptedServer::switchOn()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("The scripted server can't listen");
    m_port = m_server->serverPort();
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(1 << 20);
    const qsizetype length = requestLength(bytes);
    if (length == 0)
        return;
    m_requests.append(socket->read(length));
    if (!m_script.isEmpty())
        send(socket, m_script.takeFirst());
    else
        m_unanswered.append(socket);
    Q_EMIT requested();
}

void ScriptedServer::send(QTcpSocket *socket, const ScriptedResponse &response)
{
    if (response.every > 0) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, bytes = response.bytes]() mutable {
            socket->write(bytes.left(1));
            bytes.remove(0, 1);
        });
        timer->start(response.every);
        return;
    }
    socket->write(response.bytes);
    if (!response.block.isEmpty()) {
        // Little is buffered here, so that the memory of a test is that of the client.
        const auto goOn = [this, socket, block = response.block] {
            auto *tls = qobject_cast<QSslSocket *>(socket);
            const qint64 waiting =
                socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
            if (waiting < block.size())
                m_bytesSentEndlessly += socket->write(block);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, goOn);
        if (auto *tls = qobject_cast<QSslSocket *>(socket))
            connect(tls, &QSslSocket::encryptedBytesWritten, socket, goOn);
        goOn();
    }
    if (response.close)
        socket->disconnectFromHost();
}

} // namespace DeviceSignIn
