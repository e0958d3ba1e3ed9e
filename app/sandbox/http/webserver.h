// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QHttpServer>
#include <QObject>

#include <functional>

namespace DeviceSignIn {

class LimitedTcpServer;

/*! An HTTP server that passes each request to one handler. No other class uses QHttpServer. */
class WebServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Response(Request &)>;

    /*! The largest body of a request, in bytes. A larger one is refused with the status 413. */
    static constexpr qint64 maximumBody = 64LL * 1024;

    explicit WebServer(Handler handler, QObject *parent = nullptr);

    /*!
        Starts to listen. A \a port of 0 means any free port. Returns false on failure;
        errorString() then says why.
    */
    bool listen(const QHostAddress &address, quint16 port);
    QString errorString() const;
    /*! Whether listen() has failed because another program uses the port. */
    bool isPortTaken() const;
    /*! The port on which the server listens; 0 if it does not listen. */
    quint16 port() const;

private:
    Response handle(Request &request) const;

    Handler m_handler;
    QHttpServer m_http;
    LimitedTcpServer *m_tcp;
};

} // namespace DeviceSignIn
