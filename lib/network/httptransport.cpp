// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httptransport.h"

#include "network/networkstate.h"
#include "network/tlserror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <cstring>

namespace DeviceSignIn {

namespace {

TransportError readError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return TransportError::None;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return TransportError::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return TransportError::TimedOut;
    case QNetworkReply::ContentReSendError: // the connection broke; see OneTimeBody
        return TransportError::Unreachable;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportError::Tls;
    default:
        // From 201 on they are Qt's names for HTTP statuses: an answer, not an error of the way.
        return error < QNetworkReply::ContentAccessDenied ? TransportError::Unreachable
                                                          : TransportError::None;
    }
}

QNetworkRequest makeRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest made(request.url);
    made.setSslConfiguration(tls);
    made.setRawHeader("Accept", "application/json");
    if (!request.contentType.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!request.body.isEmpty()) {
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.reveal().size());
        // Else Qt makes a copy that it can send again.
        made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (!request.authorization.isEmpty())
        made.setRawHeader("Authorization", request.authorization.reveal());
    if (!request.dpopProof.isEmpty())
        made.setRawHeader("DPoP", request.dpopProof);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return made;
}

/*!
    A body that can be sent only once. When a server hangs up without an answer Qt sends the request
    again by itself: a second poll, which could revoke the tokens that the first was given. It can't
    where the body can't be rewound.
*/
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(Secret bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == size(); }
    qint64 size() const override { return m_bytes.reveal().size(); }
    qint64 bytesAvailable() const override { return size() - m_read; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min(maximum, size() - m_read);
        memcpy(data, m_bytes.reveal().constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    qint64 m_read = 0;
};

/*! One QNetworkReply, held to the limits. */
class NetworkExchange : public HttpExchange
{
public:
    NetworkExchange(QNetworkReply *reply, const HttpSettings &settings, NetworkState *network,
                    QObject *parent)
        : HttpExchange(parent)
        , m_reply(reply)
        , m_settings(settings)
        , m_network(network)
    {
        m_reply->setParent(this);
        m_reply->setReadBufferSize(settings.bodyBytes);
        connect(m_reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
        connect(m_reply, &QNetworkReply::readyRead, this, &NetworkExchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &NetworkExchange::end);
        // One limit for the whole exchange: Qt's own starts anew with each byte.
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { cutOff(TransportError::TimedOut); });
        m_patience.start(settings.time);
    }

    ~NetworkExchange() override
    {
        m_reply->disconnect(this);
        m_reply->abort();
    }

private:
    void read()
    {
        m_body += m_reply->read(m_settings.bodyBytes + 1 - m_body.size());
        if (m_body.size() > m_settings.bodyBytes)
            cutOff(TransportError::TooLarge);
    }

    void cutOff(TransportError why)
    {
        m_cutOff = why;
        m_reply->abort(); // emits finished()
    }

    void end()
    {
        m_patience.stop();
        if (m_cutOff == TransportError::None && m_reply->isOpen())
            read();
        if (std::exchange(m_ended, true))
            return;
        HttpResponse answer;
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.contentType = m_reply->rawHeader("Content-Type");
        answer.serverTime = parseHttpDate(m_reply->rawHeader("Date"));
        answer.retryAfter = retryAfter(answer.serverTime);
        answer.dpopNonce = m_reply->rawHeader("DPoP-Nonce");
        answer.redirectsToOtherHost = redirectsToOtherHost();
        answer.error = error(answer.status);
        answer.body = Secret(std::exchange(m_body, {}));
        finish(std::move(answer));
    }

    TransportError error(int status) const
    {
        TransportError found =
            m_cutOff == TransportError::None ? readError(m_reply->error()) : m_cutOff;
        if (found == TransportError::Tls)
            found = readTlsErrors(m_tlsErrors, m_settings.utc());
        const bool isBroken = status == 0 && found != TransportError::None;
        if (isBroken)
            m_network->watch();
        return isBroken && found != TransportError::WrongClock && m_network->isBehindCaptivePortal()
                   ? TransportError::CaptivePortal
                   : found;
    }

    /*! A date in Retry-After is meant by the server's clock; this box's own may be wrong. */
    std::optional<std::chrono::seconds> retryAfter(const QDateTime &serverTime) const
    {
        return parseRetryAfter(m_reply->rawHeader("Retry-After"),
                               serverTime.isValid() ? serverTime : m_settings.utc());
    }

    bool redirectsToOtherHost() const
    {
        const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return !target.isEmpty() && m_reply->url().resolved(target).host() != m_reply->url().host();
    }

    QNetworkReply *m_reply;
    HttpSettings m_settings;
    NetworkState *m_network;
    QTimer m_patience;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    TransportError m_cutOff = TransportError::None;
    bool m_ended = false;
};

/*! The system's authorities and \a extra ones. */
QSslConfiguration trusting(const QList<QSslCertificate> &extra)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    // An explicit list takes the place of the system's, which is else looked up as needed.
    if (!extra.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return tls;
}

} // namespace

class HttpTransportPrivate
{
public:
    HttpSettings settings;
    QSslConfiguration tls;
    std::unique_ptr<NetworkState> network;
    /*! Belongs to the transport. */
    QNetworkAccessManager *manager = nullptr;
};

HttpTransport::HttpTransport(HttpSettings settings, QObject *parent)
    : HttpTransport(std::move(settings), std::make_unique<SystemNetworkState>(), parent)
{}

HttpTransport::HttpTransport(HttpSettings settings, std::unique_ptr<NetworkState> network,
                             QObject *parent)
    : Transport(parent)
    , d(std::make_unique<HttpTransportPrivate>())
{
    d->settings = std::move(settings);
    d->tls = trusting(d->settings.extraAuthorities);
    d->network = std::move(network);
    d->manager = new QNetworkAccessManager(this);
    connect(d->network.get(), &NetworkState::changed, this, &HttpTransport::networkChanged);
}

HttpTransport::~HttpTransport() = default;

bool HttpTransport::isOnline() const
{
    return d->network->isOnline();
}

HttpExchange *HttpTransport::send(HttpRequest request, QObject *parent)
{
    // A new connection each time: an old one may have died unnoticed while the box was asleep.
    d->manager->clearConnectionCache();
    const QNetworkRequest made = makeRequest(request, d->tls);
    if (request.body.isEmpty())
        return new NetworkExchange(d->manager->get(made), d->settings, d->network.get(), parent);
    auto *body = new OneTimeBody(std::move(request.body));
    QNetworkReply *reply = d->manager->post(made, body);
    body->setParent(reply);
    return new NetworkExchange(reply, d->settings, d->network.get(), parent);
}

} // namespace DeviceSignIn
