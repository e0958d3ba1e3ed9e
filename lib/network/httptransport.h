// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/transport.h"

#include <chrono>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! The bounds of every exchange. */
struct HttpLimits
{
    /*! From sending to the last byte of the answer. */
    std::chrono::milliseconds time = std::chrono::seconds(20);
    qint64 bodyBytes = 65536;
};

/*!
    The one place that knows QNetworkAccessManager.

    Always asks for JSON, never follows a redirect, never ignores a TLS error, keeps no cookies and
    no cache, reads a body up to the limit and no further, and speaks HTTP/1.1: an HTTP/2 connection
    does not notice that the network under it has changed.
*/
class HttpTransport : public Transport
{
    Q_OBJECT

public:
    explicit HttpTransport(HttpLimits limits = {}, QObject *parent = nullptr);

    HttpExchange *send(HttpRequest request, QObject *parent) override;

private:
    HttpLimits m_limits;
    QNetworkAccessManager *m_manager;
};

} // namespace DeviceSignIn
