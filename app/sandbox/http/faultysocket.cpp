// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/faultysocket.h"

#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace DeviceSignIn {

namespace {

constexpr qint64 floodPiece = 64LL * 1024;

/*! The same head, with no word about the length: the body ends when the connection does. */
QByteArray withoutLength(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    lines.removeIf(
        [](const QByteArray &line) { return line.toLower().startsWith("content-length:"); });
    return lines.join('\n');
}

} // namespace

FaultySocket::FaultySocket(const Delivery *delivery, QObject *parent)
    : QTcpSocket(parent)
    , m_delivery(delivery)
{
    connect(this, &QTcpSocket::bytesWritten, this, &FaultySocket::flood);
}

qint64 FaultySocket::writeData(const char *data, qint64 size)
{
    if (m_delivery->kind == Delivery::Kind::Whole)
        return QTcpSocket::writeData(data, size);
    // An answer comes in several pieces; all of them are here once this call has returned.
    if (m_held.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, delivery = *m_delivery] { deliver(delivery); }, Qt::QueuedConnection);
    m_held.append(data, size);
    return size;
}

void FaultySocket::deliver(const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Whole:
        break;
    case Delivery::Kind::Late:
        QTimer::singleShot(delivery.time, this, [this] { send(std::exchange(m_held, {})); });
        break;
    case Delivery::Kind::Never:
        m_held.clear();
        break;
    case Delivery::Kind::Reset:
        breakOff();
        break;
    case Delivery::Kind::Truncated:
        send(takeHead());
        send(m_held.left(delivery.bytes));
        m_held.clear();
        disconnectFromHost();
        break;
    case Delivery::Kind::Drip:
        send(takeHead());
        drip(delivery.time);
        break;
    case Delivery::Kind::Endless:
        m_flood = delivery.bytes;
        send(withoutLength(takeHead()));
        m_held.clear();
        break;
    }
}

// A connection that is closed while it must not linger is reset.
void FaultySocket::breakOff()
{
    const linger none{1, 0};
    setsockopt(int(socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    abort();
}

void FaultySocket::drip(std::chrono::milliseconds time)
{
    if (m_held.isEmpty())
        return;
    send(m_held.first(1));
    m_held.remove(0, 1);
    QTimer::singleShot(time, this, [this, time] { drip(time); });
}

// The next piece goes when the client has taken the one before: the flood is not kept in memory.
void FaultySocket::flood()
{
    if (m_flood == 0 || bytesToWrite() > 0)
        return;
    const qint64 size = std::min(m_flood, floodPiece);
    m_flood -= size;
    send(QByteArray(size, ' '));
    if (m_flood == 0)
        disconnectFromHost();
}

/*! The status line and the headers, with the empty line behind them. */
QByteArray FaultySocket::takeHead()
{
    const qsizetype end = m_held.indexOf("\r\n\r\n") + 4;
    QByteArray head = m_held.first(end);
    m_held.remove(0, end);
    return head;
}

} // namespace DeviceSignIn
