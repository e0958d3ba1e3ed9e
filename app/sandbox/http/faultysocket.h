// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/transmission.h"

#include <QTcpSocket>

namespace DeviceSignIn {

/*!
    A server's socket that can send a response with a fault; see Transmission.

    QHttpServer can only write whole responses. This socket therefore collects the bytes that
    QHttpServer writes until the response is complete, and then sends them as the Transmission
    defines.

    QHttpServer writes a response within the call that passes the response to it. One Transmission,
    which is set during that call, is therefore sufficient for all sockets of a server.
*/
class FaultySocket : public QTcpSocket
{
    Q_OBJECT

public:
    /*! \a transmission is read at each write. It is not owned, and must outlive the socket. */
    explicit FaultySocket(const Transmission *transmission, QObject *parent = nullptr);

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void transmit(const Transmission &transmission);
    void resetConnection();
    void sendByteEvery(std::chrono::milliseconds time);
    void sendFiller();
    void send(const QByteArray &bytes) { QTcpSocket::writeData(bytes.constData(), bytes.size()); }
    QByteArray takeHead();

    const Transmission *m_transmission;
    /*! The part of the response that QHttpServer has written and that was not sent yet. */
    QByteArray m_unsent;
    /*! The number of spaces that are still to be sent. */
    qint64 m_unsentFiller = 0;
};

} // namespace DeviceSignIn
