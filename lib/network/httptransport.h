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

/*! The limits of every request, and whom to trust. */
struct HttpSettings
{
    /*! The longest time from sending a request to the last byte of its response. */
    std::chrono::milliseconds time = std::chrono::seconds(20);
    /*! The longest body that is read, in bytes; a longer one is TransportError::TooLarge. */
    qint64 bodyBytes = 65536;
    /*! Certificate authorities to trust in addition to the system's, such as a company's own. */
    QList<QSslCertificate> extraAuthorities = {};
    /*! The calendar time of this machine, used to tell a wrong clock from a bad certificate. */
    std::function<QDateTime()> utc = QDateTime::currentDateTimeUtc;
};

/*!
    Sends requests with QNetworkAccessManager, which nothing else in the library uses.

    It always asks for JSON, never follows a redirect, never ignores a TLS error, keeps neither
    cookies nor a cache, and stops reading a body at the limit. It uses HTTP/1.1, because an HTTP/2
    connection does not notice that the network under it has changed.
*/
class DEVICESIGNIN_EXPORT HttpTransport : public Transport
{
    Q_OBJECT

public:
    /*! Creates a transport that watches the system's network. */
    explicit HttpTransport(HttpSettings settings = {}, QObject *parent = nullptr);
    /*! Creates a transport that watches \a network instead. */
    HttpTransport(HttpSettings settings, std::unique_ptr<NetworkState> network,
                  QObject *parent = nullptr);
    ~HttpTransport() override;

    PendingCall send(HttpRequest request, Done done) override;
    bool isOnline() const override;

private:
    std::unique_ptr<HttpTransportPrivate> d;
};

} // namespace DeviceSignIn
