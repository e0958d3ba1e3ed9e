// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/networkstate.h"
#include "network/transport.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! The bounds of every exchange, and what is given. */
struct HttpSettings
{
    /*! From sending to the last byte of the answer. */
    std::chrono::milliseconds time = std::chrono::seconds(20);
    qint64 bodyBytes = 65536;
    /*! Authorities to trust besides the system's: of a private installation. */
    QList<QSslCertificate> extraAuthorities = {};
    /*! This machine's calendar, for telling a wrong clock from a bad certificate. */
    std::function<QDateTime()> utc = QDateTime::currentDateTimeUtc;
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
    explicit HttpTransport(
        HttpSettings settings = {},
        std::unique_ptr<NetworkState> network = std::make_unique<SystemNetworkState>(),
        QObject *parent = nullptr);

    HttpExchange *send(HttpRequest request, QObject *parent) override;
    bool isOnline() const override { return m_network->isOnline(); }

private:
    HttpSettings m_settings;
    QSslConfiguration m_tls;
    std::unique_ptr<NetworkState> m_network;
    QNetworkAccessManager *m_manager;
};

} // namespace DeviceSignIn
