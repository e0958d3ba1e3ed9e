// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QHttpServer>
#include <QObject>

#include <functional>

namespace DeviceSignIn {

class LimitedTcpServer;

/*!
    An HTTP server that passes every request to one handler. It is the only class that uses
    QHttpServer.
*/
class WebServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Response(Request &)>;

    /*! The largest body of a request, in bytes; a larger one is refused with 413. */
    static constexpr qint64 maximumBody = 64LL * 1024;

    explicit WebServer(Handler handler, QObject *parent = nullptr);

    /*! Starts listening; \a port 0 means any free port. Returns false and sets errorString() on failure. */
    bool listen(const QHostAddress &address, quint16 port);
    QString errorString() const;
    /*! Whether listen() has failed because another program uses the port. */
    bool isPortTaken() const;
    /*! The port that it listens on; 0 if it does not. */
    quint16 port() const;

private:
    Response handle(Request &request) const;

    Handler m_handler;
    QHttpServer m_http;
    LimitedTcpServer *m_tcp;
};

} // namespace DeviceSignIn
