// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"
#include "network/proxysettings.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

class NetworkState;

/*! One request of an HttpTransport, which reads the reply within the limits of the settings. */
class HttpExchange : public QObject, public PendingWork<HttpResponse>
{
public:
    enum class Limit {
        Usual,  //!< HttpSettings::time applies
        Tokens, //!< after the request was sent, HttpSettings::tokenTime applies
    };

    HttpExchange(QNetworkReply *reply, const HttpSettings &settings, Limit limit,
                 NetworkState *network, ProxyChoice proxy, Done done);
    ~HttpExchange() override;

private:
    void awaitTokens();
    bool readBody();
    void checkDecompression();
    void endEarly(TransportError why);
    void finish();
    TransportError error(int status) const;
    TransportError proxyError(TransportError found) const;
    QString describeProxy(TransportError error) const;
    std::optional<std::chrono::seconds> retryAfter(const QDateTime &serverTime) const;
    bool redirectsToOtherHost() const;

    /*! Owned by its QNetworkAccessManager. The destructor deletes the manager. */
    QPointer<QNetworkReply> m_reply;
    HttpSettings m_settings;
    NetworkState *m_network;
    ProxyChoice m_proxy;
    /*! Whether Qt could not decompress the body. */
    bool m_decompressionFailed = false;
    /*! Whether the server itself has responded through the proxy. */
    bool m_isThroughProxy = false;
    QTimer m_timeout;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    /*!
        Why this class has ended the exchange before its response was complete; None if it has not.
    */
    TransportError m_earlyEnd = TransportError::None;
};

} // namespace DeviceSignIn
