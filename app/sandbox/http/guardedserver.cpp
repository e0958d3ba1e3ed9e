// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/guardedserver.h"

#include "sandbox/http/faultysocket.h"

#include <QTimer>

#include <chrono>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

constexpr auto longestSilence = 60s;
// How long, and how much, to listen to somebody who has been refused. Hanging up at once would make
// the system drop the answer before it is read.
constexpr auto farewell = 2s;
constexpr qint64 farewellBytes = 4LL * 1024 * 1024;

/*! Watches one connection; lives as long as its socket. */
class ConnectionGuard : public QObject
{
public:
    ConnectionGuard(QTcpSocket *socket, qint64 maximumRequest)
        : QObject(socket)
        , m_socket(socket)
        , m_maximumRequest(maximumRequest)
    {
        // Connected before QHttpServer connects its own slot, so this one is called first.
        connect(socket, &QTcpSocket::readyRead, this, [this] { count(); });
        // An answer: whatever comes now belongs to the next request.
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            m_received = 0;
            m_silence.start(longestSilence);
        });
        connect(&m_silence, &QTimer::timeout, socket, &QTcpSocket::abort);
        m_silence.setSingleShot(true);
        m_silence.start(longestSilence);
    }

private:
    void count()
    {
        m_silence.start(longestSilence);
        // QHttpServer takes out all there is on each signal, so what is there now is new.
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
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { discard(); });
        discard();
        m_silence.start(farewell);
    }

    void discard()
    {
        m_received += m_socket->skip(m_socket->bytesAvailable());
        if (m_received > farewellBytes)
            m_socket->abort();
    }

    QTcpSocket *m_socket;
    QTimer m_silence;
    qint64 m_maximumRequest;
    qint64 m_received = 0;
};

} // namespace

GuardedServer::GuardedServer(qint64 maximumRequest, QObject *parent)
    : QTcpServer(parent)
    , m_maximumRequest(maximumRequest)
{}

void GuardedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new FaultySocket(&m_delivery, this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    new ConnectionGuard(socket, m_maximumRequest);
    addPendingConnection(socket);
}

} // namespace DeviceSignIn
