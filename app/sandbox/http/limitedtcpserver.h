// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/transmission.h"

#include <QTcpServer>

namespace DeviceSignIn {

/*!
    A QTcpServer that limits the length of a request and the idle time of a connection.

    QHttpServer has neither limit: it collects a request of any length before it calls the handler,
    and keeps idle connections open, so that anyone on the network could exhaust the memory.
*/
class LimitedTcpServer : public QTcpServer
{
    Q_OBJECT

public:
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
    qint64 m_maximumRequest;
    Transmission m_transmission;
};

} // namespace DeviceSignIn
