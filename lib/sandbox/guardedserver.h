// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

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

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    qint64 m_maximumRequest;
};

} // namespace DeviceSignIn
