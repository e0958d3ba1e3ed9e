// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/transmission.h"

#include <QTcpSocket>

namespace DeviceSignIn {

/*!
    A server's socket that can send a response with a fault; see Transmission.

    QHttpServer can only write whole responses. This socket therefore collects what QHttpServer
    writes until the response is complete, and then sends it as the Transmission says.

    QHttpServer writes a response during the call in which it is given that response. One
    Transmission, which is set for the duration of that call, is therefore enough for all sockets of
    a server.
*/
class FaultySocket : public QTcpSocket
{
    Q_OBJECT

public:
    /*! \a transmission is read at every write. It is not owned, and must outlive the socket. */
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
    /*! The part of the response that has been written by QHttpServer and not been sent yet. */
    QByteArray m_unsent;
    /*! The number of blanks that are still to be sent. */
    qint64 m_unsentFiller = 0;
};

} // namespace DeviceSignIn
