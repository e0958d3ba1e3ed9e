// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/limitedtcpserver.h"

#include "sandbox/http/faultysocket.h"
#include "sandbox/tables/sourcenetwork.h"

#include <QTimer>

#include <chrono>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// A client that waits for a response of a server that sends none gives up first, after 60 seconds.
constexpr auto idleTimeout = 90s;
// After a refusal, the rest of the request is read and discarded within these limits of time and
// bytes. If the connection were closed at once, the system would drop the response before the
// client read it.
constexpr auto discardTimeout = 2s;
constexpr qint64 maximumDiscarded = 4LL * 1024 * 1024;

/*! Enforces the limits of LimitedTcpServer on one connection. Its socket owns it. */
class ConnectionLimiter : public QObject
{
public:
    ConnectionLimiter(QTcpSocket *socket, qint64 maximumRequest)
        : QObject(socket)
        , m_socket(socket)
        , m_maximumRequest(maximumRequest)
    {
        // QHttpServer connects its own slot later, so this one is called first.
        connect(socket, &QTcpSocket::readyRead, this, [this] { countReceived(); });
        // After a response was written, received bytes belong to the next request.
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            m_received = 0;
            m_idleTimer.start(idleTimeout);
        });
        connect(&m_idleTimer, &QTimer::timeout, socket, &QTcpSocket::abort);
        m_idleTimer.setSingleShot(true);
        m_idleTimer.start(idleTimeout);
    }

private:
    void countReceived()
    {
        m_idleTimer.start(idleTimeout);
        // QHttpServer reads all bytes at each signal, so the available bytes were not counted
        // before.
        m_received += m_socket->bytesAvailable();
        if (m_received > m_maximumRequest)
            refuse();
    }

    void refuse()
    {
        disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
        disconnect(m_socket, &QTcpSocket::bytesWritten, this, nullptr);
        if (m_socket->isTransactionStarted())
            m_socket->commitTransaction();
        m_socket->write("HTTP/1.1 413 Content Too Large\r\n"
                        "Connection: close\r\n"
                        "Content-Length: 0\r\n\r\n");
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { discardReceived(); });
        discardReceived();
        m_idleTimer.start(discardTimeout);
    }

    void discardReceived()
    {
        m_received += m_socket->skip(m_socket->bytesAvailable());
        if (m_received > maximumDiscarded)
            m_socket->abort();
    }

    QTcpSocket *m_socket;
    QTimer m_idleTimer;
    qint64 m_maximumRequest;
    qint64 m_received = 0;
};

} // namespace

LimitedTcpServer::LimitedTcpServer(qint64 maximumRequest, QObject *parent)
    : QTcpServer(parent)
    , m_maximumRequest(maximumRequest)
{}

bool LimitedTcpServer::hasRoomFor(const QHostAddress &peer) const
{
    if (m_networks.size() >= maximumConnections)
        return false;
    if (peer == QHostAddress(QHostAddress::LocalHost)
        || peer == QHostAddress(QHostAddress::LocalHostIPv6))
        return true;
    const qsizetype own = m_networks.count(sourceNetwork(peer));
    const bool isOpenToAll = m_networks.size() < maximumConnections - maximumConnections / 4;
    return own < maximumConnectionsPerNetwork && (own == 0 || isOpenToAll);
}

void LimitedTcpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new FaultySocket(&m_transmission, this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    const QHostAddress peer = socket->peerAddress();
    if (!hasRoomFor(peer)) {
        socket->abort();
        delete socket;
        return;
    }
    const QHostAddress network = sourceNetwork(peer);
    m_networks.append(network);
    connect(socket, &QTcpSocket::disconnected, this,
            [this, network] { m_networks.removeOne(network); });
    new ConnectionLimiter(socket, m_maximumRequest);
    addPendingConnection(socket);
}

} // namespace DeviceSignIn
