// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/transmission.h"

#include <QTcpServer>

namespace DeviceSignIn {

/*!
    A QTcpServer that limits the length of a request and the time that a connection may be idle.

    QHttpServer has neither limit: it collects a request of any length before its handler is called,
    and keeps idle connections open. Anyone on the network could fill the memory.
*/
class LimitedTcpServer : public QTcpServer
{
    Q_OBJECT

public:
    /*! A request of more than \a maximumRequest bytes, headers included, is refused with 413. */
    explicit LimitedTcpServer(qint64 maximumRequest, QObject *parent = nullptr);

    /*! Sets how the responses that are written from now on are sent. */
    void setTransmission(const Transmission &transmission) { m_transmission = transmission; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    qint64 m_maximumRequest;
    Transmission m_transmission;
};

} // namespace DeviceSignIn
