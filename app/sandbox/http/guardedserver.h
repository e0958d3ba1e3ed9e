// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/delivery.h"

#include <QTcpServer>

namespace DeviceSignIn {

/*!
    A QTcpServer that keeps a stranger from filling the memory: QHttpServer collects a request of
    any length before it shows it to anyone, and keeps silent connections for ever.
*/
class GuardedServer : public QTcpServer
{
    Q_OBJECT

public:
    /*! \a maximumRequest is in bytes, headers included. */
    explicit GuardedServer(qint64 maximumRequest, QObject *parent = nullptr);

    /*! How the answers that are written from now on go out. */
    void setDelivery(const Delivery &delivery) { m_delivery = delivery; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    qint64 m_maximumRequest;
    Delivery m_delivery;
};

} // namespace DeviceSignIn
