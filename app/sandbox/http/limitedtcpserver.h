// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/transmission.h"

#include <QHostAddress>
#include <QList>
#include <QTcpServer>

namespace DeviceSignIn {

/*!
    A QTcpServer that limits the length of a request, the idle time of a connection and the number
    of connections.

    QHttpServer has none of these limits: it collects a request of any length before it calls the
    handler, and keeps any number of idle connections open, so that anyone on the network could
    exhaust the memory.

    The last quarter of the connections is for networks that have none, so that a flood leaves room
    for others. Connections from 127.0.0.1 and ::1 may come from a reverse proxy, and have no limit
    for their network.
*/
class LimitedTcpServer : public QTcpServer
{
    Q_OBJECT

public:
    /*! The largest number of connections, in all and for each network; see sourceNetwork(). @{ */
    static constexpr qsizetype maximumConnections = 512;
    static constexpr qsizetype maximumConnectionsPerNetwork = 64;
    /*! @} */

    /*!
        A request of more than \a maximumRequest bytes, including its headers, is refused with the
        status 413.
    */
    explicit LimitedTcpServer(qint64 maximumRequest, QObject *parent = nullptr);

    /*! Sets the Transmission for responses that are written from now on. */
    void setTransmission(const Transmission &transmission) { m_transmission = transmission; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool hasRoomFor(const QHostAddress &peer) const;

    qint64 m_maximumRequest;
    /*! The networks of all connections that are open. */
    QList<QHostAddress> m_networks;
    Transmission m_transmission;
};

} // namespace DeviceSignIn
