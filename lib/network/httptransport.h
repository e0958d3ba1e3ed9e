// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "network/transport.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>

namespace DeviceSignIn {

class HttpTransportPrivate;
class NetworkState;

/*! The bounds of every exchange, and what is given. */
struct HttpSettings
{
    /*! From sending to the last byte of the answer. */
    std::chrono::milliseconds time = std::chrono::seconds(20);
    /*! The longest body that is read; more is TransportError::TooLarge. */
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
class DEVICESIGNIN_EXPORT HttpTransport : public Transport
{
    Q_OBJECT

public:
    /*! It hears from the system when the network goes and comes. */
    explicit HttpTransport(HttpSettings settings = {}, QObject *parent = nullptr);
    /*! It hears so from \a network. */
    HttpTransport(HttpSettings settings, std::unique_ptr<NetworkState> network,
                  QObject *parent = nullptr);
    ~HttpTransport() override;

    HttpExchange *send(HttpRequest request, QObject *parent) override;
    bool isOnline() const override;

private:
    std::unique_ptr<HttpTransportPrivate> d;
};

} // namespace DeviceSignIn
