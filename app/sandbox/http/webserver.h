// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/exchange.h"

#include <QHttpServer>
#include <QObject>

#include <functional>

namespace DeviceSignIn {

class GuardedServer;

/*! The one place that knows QHttpServer: turns its requests into Request and writes the Response.
 */
class WebServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Response(Request &)>;

    /*! A longer body is refused with 413. */
    static constexpr qint64 maximumBody = 64LL * 1024;

    explicit WebServer(Handler handler, QObject *parent = nullptr);

    bool listen(const QHostAddress &address, quint16 port);
    QString errorString() const;
    /*! Whether listen() has failed because another program has the port. */
    bool isPortTaken() const;
    quint16 port() const;

private:
    Response answer(Request &request) const;

    Handler m_handler;
    QHttpServer m_http;
    GuardedServer *m_tcp;
};

} // namespace DeviceSignIn
