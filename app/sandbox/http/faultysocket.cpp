// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/faultysocket.h"

#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace DeviceSignIn {

namespace {

constexpr qint64 fillerPiece = 64LL * 1024;

/*! Removes Content-Length from \a head, so that only the end of the connection ends the body. */
QByteArray withoutLength(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    lines.removeIf(
        [](const QByteArray &line) { return line.toLower().startsWith("content-length:"); });
    return lines.join('\n');
}

} // namespace

FaultySocket::FaultySocket(const Transmission *transmission, QObject *parent)
    : QTcpSocket(parent)
    , m_transmission(transmission)
{
    connect(this, &QTcpSocket::bytesWritten, this, &FaultySocket::sendFiller);
}

qint64 FaultySocket::writeData(const char *data, qint64 size)
{
    if (m_transmission->kind == Transmission::Kind::Normal)
        return QTcpSocket::writeData(data, size);
    // QHttpServer writes a response in several parts, all of them before the event loop runs again.
    if (m_unsent.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, transmission = *m_transmission] { transmit(transmission); },
            Qt::QueuedConnection);
    m_unsent.append(data, qsizetype(size));
    return size;
}

void FaultySocket::transmit(const Transmission &transmission)
{
    switch (transmission.kind) {
    case Transmission::Kind::Normal:
        break;
    case Transmission::Kind::Delayed:
        QTimer::singleShot(transmission.time, this, [this] { send(std::exchange(m_unsent, {})); });
        break;
    case Transmission::Kind::NoResponse:
        m_unsent.clear();
        break;
    case Transmission::Kind::Reset:
        resetConnection();
        break;
    case Transmission::Kind::Truncated:
        send(takeHead());
        // Numbers of 4 GB and more do not fit into qsizetype on a processor of 32 bits.
        send(m_unsent.left(qsizetype(std::min(transmission.bytes, qint64(m_unsent.size())))));
        m_unsent.clear();
        disconnectFromHost();
        break;
    case Transmission::Kind::Drip:
        send(takeHead());
        sendByteEvery(transmission.time);
        break;
    case Transmission::Kind::Filler:
        m_unsentFiller = transmission.bytes;
        send(withoutLength(takeHead()));
        m_unsent.clear();
        break;
    }
}

void FaultySocket::resetConnection()
{
    // The system resets a connection that is closed with a linger time of zero.
    const linger none{1, 0};
    setsockopt(int(socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    abort();
}

void FaultySocket::sendByteEvery(std::chrono::milliseconds time)
{
    if (m_unsent.isEmpty())
        return;
    send(m_unsent.first(1));
    m_unsent.remove(0, 1);
    QTimer::singleShot(time, this, [this, time] { sendByteEvery(time); });
}

void FaultySocket::sendFiller()
{
    // A part is sent only after the client has read the previous one, to limit the memory.
    if (m_unsentFiller == 0 || bytesToWrite() > 0)
        return;
    const qint64 size = std::min(m_unsentFiller, fillerPiece);
    m_unsentFiller -= size;
    send(QByteArray(qsizetype(size), ' '));
    if (m_unsentFiller == 0)
        disconnectFromHost();
}

/*!
    Removes the status line and the headers from the unsent bytes, with the empty line after them,
    and returns them.
*/
QByteArray FaultySocket::takeHead()
{
    const qsizetype end = m_unsent.indexOf("\r\n\r\n") + 4;
    QByteArray head = m_unsent.first(end);
    m_unsent.remove(0, end);
    return head;
}

} // namespace DeviceSignIn
