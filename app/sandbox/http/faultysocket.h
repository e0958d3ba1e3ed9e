// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/delivery.h"

#include <QTcpSocket>

namespace DeviceSignIn {

/*!
    A socket that can let an answer suffer the faults of a network. QHttpServer writes whole answers
    only, so what it writes is held here until it is complete, and then goes out as \a delivery says
    it shall.

    The delivery is looked at whenever QHttpServer writes, which it does in the same call as it is
    given the answer: one place for all sockets is enough.
*/
class FaultySocket : public QTcpSocket
{
    Q_OBJECT

public:
    /*! \a delivery is not owned, and must live longer. */
    explicit FaultySocket(const Delivery *delivery, QObject *parent = nullptr);

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void deliver(const Delivery &delivery);
    void breakOff();
    void drip(std::chrono::milliseconds time);
    void flood();
    void send(const QByteArray &bytes) { QTcpSocket::writeData(bytes.constData(), bytes.size()); }
    QByteArray takeHead();

    const Delivery *m_delivery;
    /*! What has been held back. */
    QByteArray m_held;
    /*! How much of a flood is still to come. */
    qint64 m_flood = 0;
};

} // namespace DeviceSignIn
