// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httpexchange.h"

#include "network/authorities.h"
#include "network/networkstate.h"
#include "network/tlserror.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QThread>

#include <memory>
#include <utility>

namespace DeviceSignIn {

namespace {

TransportError readError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return TransportError::None;
    case QNetworkReply::HostNotFoundError:
        return TransportError::HostNotFound;
    case QNetworkReply::TimeoutError:
        return TransportError::TimedOut;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return TransportError::ProxyUnreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return TransportError::ProxyRefused;
    // The connection broke: see OneTimeBody. Qt reports the same, or that the connection was
    // closed, for a server that sends something other than HTTP, such as that of SSH.
    case QNetworkReply::ContentReSendError:
        return TransportError::Unreachable;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportError::Tls;
    default:
        // Codes from 201 on are Qt's names for HTTP status codes, so there was a response.
        return error < QNetworkReply::ContentAccessDenied ? TransportError::Unreachable
                                                          : TransportError::None;
    }
}

/*!
    Drops the calls that Qt's network thread has queued for a reply. One of them may report a second
    error of the reply, at which Qt would write a warning to standard error.
*/
class LateErrorFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject * /*reply*/, QEvent *event) override
    {
        return event->type() == QEvent::MetaCall;
    }
};

/*!
    Deletes a manager whose request has not ended on a thread of its own, because the destructor
    waits for Qt's network thread for up to 5 seconds. Over plain http that thread reads a status
    line, a header or the size of a chunk byte by byte, and looks at nothing else as long as a
    server sends without a pause. It is a child of the transport, which waits for it when it ends.
*/
class ManagerRemoval : public QObject
{
public:
    /*! Begins from the event loop, because the manager's reply may be emitting a signal. */
    explicit ManagerRemoval(QNetworkAccessManager *manager)
        : QObject(manager->parent())
        , m_manager(manager)
    {
        QMetaObject::invokeMethod(
            this, [this] { begin(); }, Qt::QueuedConnection);
    }
    ~ManagerRemoval() override
    {
        if (m_thread)
            m_thread->wait();
    }

private:
    void begin()
    {
        QNetworkAccessManager *manager = m_manager;
        m_thread.reset(QThread::create([manager] { delete manager; }));
        connect(m_thread.get(), &QThread::finished, this, &QObject::deleteLater);
        manager->setParent(nullptr);
        manager->moveToThread(m_thread.get());
        m_thread->start();
    }

    QNetworkAccessManager *m_manager;
    std::unique_ptr<QThread> m_thread;
};

/*! Deletes \a manager, whose request has not ended, later. */
void removeManager(QNetworkAccessManager *manager)
{
    new ManagerRemoval(manager); // it deletes itself
}

/*!
    Whether Qt could not decompress the body of \a reply, because it is broken or would be far
    larger than it was sent. Qt reports both in the same way.
*/
bool isDecompressionError(const QNetworkReply &reply)
{
    // Qt reports some HTTP statuses by the same code.
    return reply.error() == QNetworkReply::UnknownContentError
           && reply.errorString().startsWith(
               QCoreApplication::translate("QHttp", "Decompression failed: %1").arg(QString()));
}

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpSettings &settings, Limit limit,
                           NetworkState *network, ProxyChoice proxy, Done done)
    : PendingWork(std::move(done))
    , m_reply(reply)
    , m_settings(settings)
    , m_network(network)
    , m_proxy(std::move(proxy))
{
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_isThroughProxy = true; });
    m_reply->setReadBufferSize(settings.bodyBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (!readBody() && !m_decompressionFailed)
            endEarly(TransportError::TooLarge);
    });
    connect(m_reply, &QNetworkReply::errorOccurred, this, &HttpExchange::checkDecompression);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    // One timer limits the whole exchange, because Qt's own timeout starts again with each
    // byte.
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { endEarly(TransportError::TimedOut); });
    m_timeout.start(settings.time);
    if (limit == Limit::Tokens)
        connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::awaitTokens,
                Qt::SingleShotConnection);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return; // the transport was destroyed together with the reply
    m_reply->disconnect(this);
    // The manager, and with it the reply, is deleted later because this destructor may run within
    // one of the reply's signals. That ends the request. After abort(), Qt would write a warning to
    // standard error if an error that its thread has found, such as a status of 4xx, is still on
    // the way.
    if (m_reply->isFinished())
        m_reply->manager()->deleteLater();
    else
        removeManager(m_reply->manager());
}

/*! Extends the time limit to HttpSettings::tokenTime. */
void HttpExchange::awaitTokens()
{
    // The signal may arrive after the end.
    if (m_timeout.isActive())
        m_timeout.start(m_settings.tokenTime - m_settings.time
                        + m_timeout.remainingTimeAsDuration());
}

/*! Reads the bytes that have arrived. Returns false if the body is longer than the limit. */
bool HttpExchange::readBody()
{
    // read() returns a buffer of the requested size; copying avoids keeping it.
    const QByteArray bytes = m_reply->read(m_settings.bodyBytes + 1 - m_body.size());
    m_body.append(bytes.constData(), bytes.size());
    return m_body.size() <= m_settings.bodyBytes;
}

void HttpExchange::checkDecompression()
{
    if (m_decompressionFailed || !isDecompressionError(*m_reply))
        return;
    m_decompressionFailed = true;
    // A status of 4xx or 5xx is another error, which comes after the body. The filter has to live
    // as long as the reply, which is deleted later than this object.
    m_reply->installEventFilter(new LateErrorFilter(m_reply));
    // Qt goes on to receive the body, but reads no more of it when its buffer is full, so that the
    // reply would never end. The signal may come while this object reads.
    QMetaObject::invokeMethod(
        this, [this] { endEarly(TransportError::DecompressionFailed); }, Qt::QueuedConnection);
}

void HttpExchange::endEarly(TransportError why)
{
    m_earlyEnd = why;
    finish();
}

/*! Reports the response, whose receiver may destroy this object. */
void HttpExchange::finish()
{
    m_timeout.stop();
    m_reply->disconnect(this);
    if (m_earlyEnd == TransportError::None && m_decompressionFailed)
        m_earlyEnd = TransportError::DecompressionFailed;
    if (m_earlyEnd == TransportError::None && m_reply->isOpen() && !readBody())
        m_earlyEnd = TransportError::TooLarge;
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.contentType = m_reply->rawHeader("Content-Type");
    response.serverTime = parseHttpDate(m_reply->rawHeader("Date"));
    response.retryAfter = retryAfter(response.serverTime);
    response.dpopNonce = m_reply->rawHeader("DPoP-Nonce");
    response.redirectsToOtherHost = redirectsToOtherHost();
    response.isFromServer = response.status != 0 && m_reply->url().scheme() == u"https";
    response.error = error(response.status);
    response.proxy = describeProxy(response.error);
    if (response.error == TransportError::Tls)
        response.trustProblem = problemOfAuthorities(m_settings.environment);
    response.body = Secret(std::exchange(m_body, {}));
    report(std::move(response));
}

TransportError HttpExchange::error(int status) const
{
    TransportError found =
        m_earlyEnd == TransportError::None ? readError(m_reply->error()) : m_earlyEnd;
    if (found == TransportError::Tls)
        found = readTlsErrors(m_tlsErrors, m_settings.utc());
    if (status == 0 && m_proxy.isUsed() && !m_isThroughProxy)
        found = proxyError(found);
    // If there is a status, the server itself has sent 407, not a proxy.
    if (status != 0 && found == TransportError::ProxyRefused)
        found = TransportError::None;
    const bool isBroken = status == 0 && found != TransportError::None;
    if (isBroken)
        m_network->watch();
    return isBroken && found != TransportError::WrongClock && m_network->isBehindCaptivePortal()
               ? TransportError::CaptivePortal
               : found;
}

/*! Returns the error for \a found if the proxy has not connected to the server yet. */
TransportError HttpExchange::proxyError(TransportError found) const
{
    const QNetworkProxy &proxy = m_proxy.proxies.first();
    switch (m_reply->error()) {
    case QNetworkReply::UnknownNetworkError:
        // Qt reports a proxy that responds to CONNECT with 403 by this text only, without an error
        // code.
        return m_reply->errorString()
                       == QCoreApplication::translate("QHttpSocketEngine",
                                                      "Proxy denied connection")
                   ? TransportError::ProxyRefused
                   : TransportError::ProxyUnreachable;
    case QNetworkReply::HostNotFoundError:
        // An HTTP proxy reports by an HTTP status that it can't find the server's name.
        return proxy.type() == QNetworkProxy::HttpProxy && QHostAddress(proxy.hostName()).isNull()
                   ? TransportError::ProxyUnreachable
                   : found;
    case QNetworkReply::RemoteHostClosedError:
        return TransportError::ProxyUnreachable;
    default:
        return found == TransportError::TimedOut ? TransportError::ProxyUnreachable : found;
    }
}

/*! Returns the name of the proxy, followed by its problem if \a error is an error of the proxy. */
QString HttpExchange::describeProxy(TransportError error) const
{
    QString name = m_proxy.name();
    if (name.isEmpty())
        return name;
    const QNetworkProxy &proxy = m_proxy.proxies.first();
    const bool hasUser = !proxy.user().isEmpty();
    const auto reason = m_reply->error();
    if (error == TransportError::ProxyRefused
        && reason == QNetworkReply::ProxyAuthenticationRequiredError)
        return name
               + (hasUser ? QStringLiteral(" does not accept the user name and the password")
                          : QStringLiteral(" wants a user name and a password"));
    if (error == TransportError::ProxyRefused)
        return name + QStringLiteral(" does not connect to the server");
    // A proxy of SOCKS may hang up instead of responding to a wrong password. Depending on when the
    // end of the connection arrives, Qt reports it or waits for a response. An HTTP proxy has just
    // accepted it.
    const bool mayBeThePassword = proxy.type() == QNetworkProxy::Socks5Proxy
                                  && (reason == QNetworkReply::ProxyConnectionClosedError
                                      || m_earlyEnd == TransportError::TimedOut);
    if (mayBeThePassword && hasUser && error == TransportError::ProxyUnreachable)
        return name
               + QStringLiteral(" does not respond: are the user name and the password right?");
    return name;
}

/*! A date in Retry-After counts from the server's time, since this machine's may be wrong. */
std::optional<std::chrono::seconds> HttpExchange::retryAfter(const QDateTime &serverTime) const
{
    return parseRetryAfter(m_reply->rawHeader("Retry-After"),
                           serverTime.isValid() ? serverTime : m_settings.utc());
}

/*! A redirect to something that is no web address is a mistake of the server. */
bool HttpExchange::redirectsToOtherHost() const
{
    const QUrl location = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QUrl target = m_reply->url().resolved(location);
    const bool isWebAddress = target.scheme() == u"https" || target.scheme() == u"http";
    return !location.isEmpty() && isWebAddress && !target.host().isEmpty()
           && target.host() != m_reply->url().host();
}

} // namespace DeviceSignIn
