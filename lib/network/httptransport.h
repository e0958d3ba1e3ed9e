// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "network/homeserver.h"
#include "network/transport.h"

#include <QDateTime>
#include <QList>
#include <QProcessEnvironment>
#include <QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>

namespace DeviceSignIn {

class HttpTransportPrivate;
class NetworkState;
struct ProxyChoice;
struct ProxyProbeResult;

/*!
    The limits of every request, and the certificates and the clock with which a connection is
    checked.
*/
struct HttpSettings
{
    /*!
        The longest time from sending a request to the last byte of its response; after it the error
        is TransportError::TimedOut. An HTTP proxy has as long to respond to probeProxy() before.
    */
    std::chrono::milliseconds time = std::chrono::seconds(20);
    /*! The longest body that is read, in bytes; a longer one is TransportError::TooLarge. */
    qint64 bodyBytes = longestResponse;
    /*!
        The longest time, from sending to the last byte, for a request whose response may hold
        tokens. It is at least as long as \c time. It applies once the request was sent: if a server
        can't be reached, the request ends after \c time.

        A server ends a device code, and often a refresh token, when it issues tokens for it. If
        their response is not awaited, the person has to sign in again.
    */
    std::chrono::milliseconds tokenTime = std::chrono::seconds(60);
    /*!
        Certificate authorities to trust in addition to the system's, or to those that the
        environment names, such as a company's own.
    */
    QList<QSslCertificate> extraAuthorities = {};
    /*!
        Returns the time of this machine's system clock (UTC), with which a wrong clock is
        distinguished from a bad certificate.
    */
    std::function<QDateTime()> utc = QDateTime::currentDateTimeUtc;
    /*!
        The User-Agent header; if it is empty, usualUserAgent().
    */
    QByteArray userAgent = {};
    /*! The variables that name proxies and authorities: see chooseProxy() and authoritiesFrom(). */
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    /*! Looks up the name of a server at home. */
    HostLookup lookUp = lookUpHost;
};

/*!
    The User-Agent header if HttpSettings has none: the name and version of the application, and
    those of this library.
*/
DEVICESIGNIN_PRIVATE_EXPORT QByteArray usualUserAgent();

/*!
    Sends requests with QNetworkAccessManager, which no other class of the library uses. A request
    to another machine goes through the proxy of chooseProxy(). An HTTP proxy is probed before the
    first request, and before each one if it has a user name, so that a refusal of the proxy is
    recognized, and Qt never has to respond to a proxy that requires a password.

    It always requests JSON, never follows a redirect, never ignores a TLS error, keeps neither
    cookies nor a cache, and stops reading a body at the limit. It uses HTTP/1.1 and a new
    connection for each request, because an open connection does not report that the network below
    it has changed.

    Plain http goes only to loopback and to private addresses. The name of such a server is looked
    up here, and the connection goes to the address that was checked. Another address is
    TransportError::HostNotFound.

    All functions must be called on the thread of this object.
*/
class DEVICESIGNIN_PRIVATE_EXPORT HttpTransport : public Transport
{
    Q_OBJECT

public:
    /*! Creates a transport that watches the system's network. */
    explicit HttpTransport(HttpSettings settings = {}, QObject *parent = nullptr);
    /*!
        Creates a transport that watches \a network, which it owns, instead of the system's network.
    */
    HttpTransport(HttpSettings settings, std::unique_ptr<NetworkState> network,
                  QObject *parent = nullptr);
    ~HttpTransport() override;

    PendingCall send(HttpRequest request, Done done) override;
    PendingCall checkHomeServer(const QUrl &url, HomeServerChecked done) override;
    bool isOnline() const override;

private:
    /*! Sends \a request to an address that was checked. */
    PendingCall sendNow(HttpRequest request, Done done);
    /*! Sends \a request through \a proxy if the probe \a found has not ruled it out. */
    PendingCall sendProbed(ProxyChoice proxy, const ProxyProbeResult &found, HttpRequest request,
                           Done done);
    /*!
        Sends \a request through \a proxy, with the header Proxy-Authorization \a authorization if
        it is not empty, or directly if there is no proxy.
    */
    PendingCall sendThrough(ProxyChoice proxy, const QByteArray &authorization, HttpRequest request,
                            Done done);

    std::unique_ptr<HttpTransportPrivate> d;
};

} // namespace DeviceSignIn
