// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httptransport.h"

#include "network/authorities.h"
#include "network/networkstate.h"
#include "network/proxyprobe.h"
#include "network/proxysettings.h"
#include "network/tlserror.h"
#include "protocol/failure.h"
#include "protocol/safety.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <optional>
#include <variant>

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
    case QNetworkReply::ContentReSendError: // the connection broke; see OneTimeBody
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
    Whether Qt has given up the body of \a reply, because it is compressed, and either broken or far
    larger than it was sent. Qt does not tell the two apart.
*/
bool canNotBeUnpacked(const QNetworkReply &reply)
{
    // The code alone is also that of some statuses.
    return reply.error() == QNetworkReply::UnknownContentError
           && reply.errorString().startsWith(
               QCoreApplication::translate("QHttp", "Decompression failed: %1").arg(QString()));
}

/*! \a text as the name or version of a product (RFC 9110, section 10.1.5); may be empty. */
QByteArray productToken(const QString &text)
{
    QByteArray token;
    for (const QChar character : text) {
        const bool isTokenCharacter = character.unicode() > ' ' && character.unicode() < 0x7F
                                      && !QLatin1String("\"(),/:;<=>?@[\\]{}").contains(character);
        token += isTokenCharacter ? character.toLatin1() : '-';
    }
    return token.left(64);
}

QNetworkRequest makeRequest(const HttpRequest &request, const QByteArray &userAgent)
{
    QNetworkRequest made(request.url);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value.reveal());
    made.setRawHeader("Accept", "application/json");
    made.setRawHeader("User-Agent", userAgent);
    if (!request.contentType.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!request.body.isEmpty()) {
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.reveal().size());
        // Without this, Qt copies the body so that it can send it again.
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

/*! Gives QNetworkAccessManager the proxy that chooseProxy() finds. */
class EnvironmentProxies : public QNetworkProxyFactory
{
public:
    EnvironmentProxies(const QProcessEnvironment &environment, QByteArray userAgent)
        : m_environment(environment)
        , m_userAgent(std::move(userAgent))
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = chooseProxy(query.url(), m_environment).proxies;
        // A proxy of HTTP would otherwise get Qt's own name.
        for (QNetworkProxy &proxy : proxies)
            proxy.setRawHeader("User-Agent", m_userAgent);
        return proxies;
    }

private:
    QProcessEnvironment m_environment;
    QByteArray m_userAgent;
};

/*!
    A request body that can be read only once. When a server closes the connection without a
    response, Qt sends the request again by itself. A poll that is sent twice could make the server
    revoke the tokens that it has issued for the first one. Qt can't send a body again that it can't
    rewind.
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

/*! One request of an HttpTransport, which reads the reply within the limits of the settings. */
class HttpExchange : public QObject, public PendingWork<HttpResponse>
{
public:
    enum class Limit { Usual, Tokens };

    HttpExchange(QNetworkReply *reply, const HttpSettings &settings, Limit limit,
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
            if (!readBody() && !m_isNotUnpackable)
                cutOff(TransportError::TooLarge);
        });
        connect(m_reply, &QNetworkReply::errorOccurred, this, &HttpExchange::checkUnpacking);
        connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
        // One timer limits the whole exchange, because Qt's own timeout starts again with each
        // byte.
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] { cutOff(TransportError::TimedOut); });
        m_timeout.start(settings.time);
        if (limit == Limit::Tokens)
            connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::awaitTokens,
                    Qt::SingleShotConnection);
    }

    ~HttpExchange() override
    {
        if (!m_reply)
            return; // the transport was destroyed together with the reply
        m_reply->disconnect(this);
        m_reply->abort();
        // The manager, and with it the reply, is deleted later because this destructor may run within
        // one of the reply's signals.
        m_reply->manager()->deleteLater();
    }

private:
    /*! Gives the server the rest of the time that it has for tokens. */
    void awaitTokens()
    {
        // The signal may arrive after the end.
        if (m_timeout.isActive())
            m_timeout.start(m_settings.tokenTime - m_settings.time
                            + m_timeout.remainingTimeAsDuration());
    }

    /*! Reads the bytes that have arrived. Returns false if the body is longer than the limit. */
    bool readBody()
    {
        m_body += m_reply->read(m_settings.bodyBytes + 1 - m_body.size());
        return m_body.size() <= m_settings.bodyBytes;
    }

    void checkUnpacking()
    {
        if (m_isNotUnpackable || !canNotBeUnpacked(*m_reply))
            return;
        m_isNotUnpackable = true;
        // Qt goes on to receive the body, but reads no more of it when its buffer is full, so that the
        // reply would never end. The signal may come while this object reads.
        QMetaObject::invokeMethod(
            this, [this] { cutOff(TransportError::NotUnpackable); }, Qt::QueuedConnection);
    }

    void cutOff(TransportError why)
    {
        m_cutOff = why;
        m_reply->abort(); // emits finished(), whose handler may destroy this object
    }

    void finish()
    {
        m_timeout.stop();
        if (m_cutOff == TransportError::None && m_isNotUnpackable)
            m_cutOff = TransportError::NotUnpackable;
        if (m_cutOff == TransportError::None && m_reply->isOpen() && !readBody())
            m_cutOff = TransportError::TooLarge;
        HttpResponse response;
        response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.contentType = m_reply->rawHeader("Content-Type");
        response.serverTime = parseHttpDate(m_reply->rawHeader("Date"));
        response.retryAfter = retryAfter(response.serverTime);
        response.dpopNonce = m_reply->rawHeader("DPoP-Nonce");
        response.redirectsToOtherHost = redirectsToOtherHost();
        response.error = error(response.status);
        response.proxy = describeProxy(response.error);
        if (response.error == TransportError::Tls)
            response.trustProblem = problemOfAuthorities(m_settings.environment);
        response.body = Secret(std::exchange(m_body, {}));
        answer(std::move(response));
    }

    TransportError error(int status) const
    {
        TransportError found =
            m_cutOff == TransportError::None ? readError(m_reply->error()) : m_cutOff;
        if (found == TransportError::Tls)
            found = readTlsErrors(m_tlsErrors, m_settings.utc());
        if (status == 0 && m_proxy.isUsed() && !m_isThroughProxy)
            found = proxyError(found);
        const bool isBroken = status == 0 && found != TransportError::None;
        if (isBroken)
            m_network->watch();
        return isBroken && found != TransportError::WrongClock && m_network->isBehindCaptivePortal()
                   ? TransportError::CaptivePortal
                   : found;
    }

    /*! What \a found means before the proxy has made the connection to the server. */
    TransportError proxyError(TransportError found) const
    {
        const QNetworkProxy &proxy = m_proxy.proxies.first();
        switch (m_reply->error()) {
        case QNetworkReply::UnknownNetworkError:
            // Qt has no code for a proxy that responds to CONNECT with 403, but a text of its own.
            return m_reply->errorString()
                           == QCoreApplication::translate("QHttpSocketEngine",
                                                          "Proxy denied connection")
                       ? TransportError::ProxyRefused
                       : TransportError::ProxyUnreachable;
        case QNetworkReply::HostNotFoundError:
            // An HTTP proxy that can't find the server's name says so in another way.
            return proxy.type() == QNetworkProxy::HttpProxy
                           && QHostAddress(proxy.hostName()).isNull()
                       ? TransportError::ProxyUnreachable
                       : found;
        case QNetworkReply::RemoteHostClosedError:
            return TransportError::ProxyUnreachable;
        default:
            return found == TransportError::TimedOut ? TransportError::ProxyUnreachable : found;
        }
    }

    /*! The proxy in one line, with its problem if \a error is one of it. */
    QString describeProxy(TransportError error) const
    {
        QString name = m_proxy.name();
        if (name.isEmpty())
            return name;
        const bool hasUser = !m_proxy.proxies.first().user().isEmpty();
        const auto reason = m_reply->error();
        if (reason == QNetworkReply::ProxyAuthenticationRequiredError)
            return name
                   + (hasUser ? QStringLiteral(" does not accept the user name and the password")
                              : QStringLiteral(" wants a user name and a password"));
        if (error == TransportError::ProxyRefused)
            return name + QStringLiteral(" does not connect to the server");
        // Some proxies hang up instead of responding to a wrong password once more. Depending on when
        // the end of the connection arrives, Qt reports it or waits for a response.
        const bool mayBeThePassword = reason == QNetworkReply::ProxyConnectionClosedError
                                      || m_cutOff == TransportError::TimedOut;
        if (mayBeThePassword && hasUser && error == TransportError::ProxyUnreachable)
            return name
                   + QStringLiteral(" does not respond: are the user name and the password right?");
        return name;
    }

    /*! A date in Retry-After counts from the server's time, since this machine's may be wrong. */
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

    /*! Owned by its QNetworkAccessManager, which the destructor deletes. */
    QPointer<QNetworkReply> m_reply;
    HttpSettings m_settings;
    NetworkState *m_network;
    ProxyChoice m_proxy;
    /*! Whether the body is compressed and Qt has given it up. */
    bool m_isNotUnpackable = false;
    /*! Whether the server itself has responded through the proxy. */
    bool m_isThroughProxy = false;
    QTimer m_timeout;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    TransportError m_cutOff = TransportError::None;
};

/*! Whether \a url may be asked only if its host is at home. */
bool needsHomeAddress(const QUrl &url)
{
    return url.scheme() != u"https" && !isLoopback(url);
}

/*! The address of a server at home to connect to, or why there is none. */
using HomeAddress = std::variant<QHostAddress, TransportError>;

/*! Looks up a server that may be asked without TLS only at a private address. */
class HomeLookup : public QObject, public PendingWork<HomeAddress>
{
public:
    HomeLookup(const QString &host, const HttpSettings &settings, Done done)
        : PendingWork(std::move(done))
    {
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] { end(TransportError::TimedOut); });
        m_timeout.start(settings.time);
        const QHostAddress literal(host);
        if (!literal.isNull())
            read({literal});
        else
            m_lookup =
                settings.lookUp(host, [this](const QList<QHostAddress> &found) { read(found); });
    }

private:
    void read(const QList<QHostAddress> &addresses)
    {
        if (const auto address = privateAddressIn(addresses))
            end(*address);
        else
            end(TransportError::HostNotFound);
    }

    void end(HomeAddress result)
    {
        m_timeout.stop();
        m_end = callLater([this, result = std::move(result)] { answer(result); });
    }

    QTimer m_timeout;
    PendingCall m_lookup;
    PendingCall m_end;
};

/*! One request to a server at home without TLS, which is sent to the address that was looked up. */
class HomeExchange : public PendingWork<HttpResponse>
{
public:
    using Send = std::function<PendingCall(HttpRequest, Transport::Done)>;

    HomeExchange(HttpRequest request, const HttpSettings &settings, Send send, Done done)
        : PendingWork(std::move(done))
        , m_request(std::move(request))
        , m_send(std::move(send))
        , m_step(
              std::make_unique<HomeLookup>(m_request.url.host(), settings,
                                           [this](const HomeAddress &found) { connectTo(found); }))
    {}

private:
    void connectTo(const HomeAddress &found)
    {
        if (const auto *error = std::get_if<TransportError>(&found)) {
            HttpResponse response;
            response.error = *error;
            answer(std::move(response));
            return;
        }
        // The server is told the name by which it was asked.
        m_request.headers.emplace_back("Host", Secret(m_request.url.authority().toLatin1()));
        m_request.url.setHost(std::get<QHostAddress>(found).toString());
        m_step = m_send(std::move(m_request),
                        [this](HttpResponse response) { answer(std::move(response)); });
    }

    HttpRequest m_request;
    Send m_send;
    /*! The lookup, or the request. */
    PendingCall m_step;
};

/*! One request through an HTTP proxy that has to be probed first. */
class ProbedExchange : public PendingWork<HttpResponse>
{
public:
    /*! Sends the request, or returns the response that says why the proxy can't be used. */
    using Send = std::function<PendingCall(HttpRequest, const ProxyProbeResult &, Transport::Done)>;

    ProbedExchange(HttpRequest request, const QNetworkProxy &proxy, const HttpSettings &settings,
                   Send send, Done done)
        : PendingWork(std::move(done))
        , m_request(std::move(request))
        , m_send(std::move(send))
        , m_step(probeProxy(proxy, m_request.url, settings.userAgent, settings.time,
                            [this](const ProxyProbeResult &found) {
                                m_step = m_send(
                                    std::move(m_request), found,
                                    [this](HttpResponse response) { answer(std::move(response)); });
                            }))
    {}

private:
    HttpRequest m_request;
    Send m_send;
    /*! The probe, or the request. */
    PendingCall m_step;
};

/*! A configuration that trusts the authorities of the environment or the system, and further ones. */
QSslConfiguration trusting(const HttpSettings &settings)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    const auto named = authoritiesFrom(settings.environment);
    // An explicit list replaces the system's authorities, which are otherwise loaded on demand.
    if (named || !settings.extraAuthorities.isEmpty())
        tls.setCaCertificates(named.value_or(QSslConfiguration::systemCaCertificates())
                              + settings.extraAuthorities);
    return tls;
}

} // namespace

class HttpTransportPrivate
{
public:
    HttpSettings settings;
    /*! None until the first request over TLS, because to read all authorities takes long. */
    std::optional<QSslConfiguration> tls;
    std::unique_ptr<NetworkState> network;
    /*! The names of the HTTP proxies that need not be probed before the next request. */
    QSet<QString> probedProxies;
};

QByteArray usualUserAgent()
{
    QByteArray agent = productToken(QCoreApplication::applicationName());
    const QByteArray version = productToken(QCoreApplication::applicationVersion());
    if (!agent.isEmpty() && !version.isEmpty())
        agent += '/' + version;
    if (!agent.isEmpty())
        agent += ' ';
    return agent + "DeviceSignIn/" DEVICESIGNIN_VERSION;
}

HttpTransport::HttpTransport(HttpSettings settings, QObject *parent)
    : HttpTransport(std::move(settings), std::make_unique<SystemNetworkState>(), parent)
{}

HttpTransport::HttpTransport(HttpSettings settings, std::unique_ptr<NetworkState> network,
                             QObject *parent)
    : Transport(parent)
    , d(std::make_unique<HttpTransportPrivate>())
{
    d->settings = std::move(settings);
    if (d->settings.userAgent.isEmpty())
        d->settings.userAgent = usualUserAgent();
    d->network = std::move(network);
    connect(d->network.get(), &NetworkState::changed, this, &HttpTransport::networkChanged);
}

HttpTransport::~HttpTransport() = default;

bool HttpTransport::isOnline() const
{
    return d->network->isOnline();
}

PendingCall HttpTransport::send(HttpRequest request, Done done)
{
    if (!needsHomeAddress(request.url))
        return sendNow(std::move(request), std::move(done));
    return PendingCall(std::make_unique<HomeExchange>(
        std::move(request), d->settings,
        [this](HttpRequest checked, Done answered) {
            return sendNow(std::move(checked), std::move(answered));
        },
        std::move(done)));
}

PendingCall HttpTransport::checkHome(const QUrl &url, HomeChecked done)
{
    if (!needsHomeAddress(url))
        return Transport::checkHome(url, std::move(done));
    return PendingCall(std::make_unique<HomeLookup>(
        url.host(), d->settings, [done = std::move(done)](const HomeAddress &found) {
            const auto *error = std::get_if<TransportError>(&found);
            done(error ? *error : TransportError::None);
        }));
}

PendingCall HttpTransport::sendNow(HttpRequest request, Done done)
{
    ProxyChoice proxy = chooseProxy(request.url, d->settings.environment);
    if (!proxy.problem.isEmpty()) {
        HttpResponse response;
        response.error = TransportError::ProxyRefused;
        response.proxy = proxy.problem;
        return answerLater(std::move(done), std::move(response));
    }
    if (proxy.proxies.isEmpty() || proxy.proxies.first().type() != QNetworkProxy::HttpProxy)
        return sendThrough(std::move(proxy), std::move(request), std::move(done));

    const QString name = proxy.name();
    const QPointer<HttpTransport> transport = this;
    // A proxy that has become unreachable may be another one when it is back.
    Done watched = [transport, name, done = std::move(done)](HttpResponse response) {
        if (transport && response.error == TransportError::ProxyUnreachable)
            transport->d->probedProxies.remove(name);
        done(std::move(response));
    };
    if (d->probedProxies.contains(name))
        return sendThrough(std::move(proxy), std::move(request), std::move(watched));
    const QNetworkProxy probed = proxy.proxies.first();
    return PendingCall(std::make_unique<ProbedExchange>(
        std::move(request), probed, d->settings,
        [transport, proxy](HttpRequest asked, const ProxyProbeResult &found, Done answered) {
            // A request ends without a response when its transport is destroyed.
            return transport
                       ? transport->sendProbed(proxy, found, std::move(asked), std::move(answered))
                       : PendingCall();
        },
        std::move(watched)));
}

PendingCall HttpTransport::sendProbed(ProxyChoice proxy, const ProxyProbeResult &found,
                                      HttpRequest request, Done done)
{
    if (found.error == TransportError::None) {
        if (found.hasResponded)
            d->probedProxies.insert(proxy.name());
        return sendThrough(std::move(proxy), std::move(request), std::move(done));
    }
    d->network->watch();
    HttpResponse response;
    response.error =
        d->network->isBehindCaptivePortal() ? TransportError::CaptivePortal : found.error;
    response.proxy = proxy.name();
    if (!found.problem.isEmpty())
        response.proxy += u' ' + found.problem;
    return answerLater(std::move(done), std::move(response));
}

PendingCall HttpTransport::sendThrough(ProxyChoice proxy, HttpRequest request, Done done)
{
    // Each request uses a new connection, because an old one may have been lost while the machine
    // was suspended. QNetworkAccessManager::clearConnectionCache() would end the requests that are
    // under way, and their replies would never finish.
    auto *manager = new QNetworkAccessManager(this);
    manager->setProxyFactory(
        new EnvironmentProxies(d->settings.environment, d->settings.userAgent));
    QNetworkRequest made = makeRequest(request, d->settings.userAgent);
    if (request.url.scheme() == u"https") {
        if (!d->tls)
            d->tls = trusting(d->settings);
        made.setSslConfiguration(*d->tls);
    }
    const QByteArray method = methodOf(request);
    const auto limit =
        request.mayYieldTokens ? HttpExchange::Limit::Tokens : HttpExchange::Limit::Usual;
    QNetworkReply *reply = nullptr;
    if (request.body.isEmpty()) {
        reply = method == "GET" ? manager->get(made)
                                : manager->sendCustomRequest(made, method, QByteArray());
    } else {
        auto *body = new OneTimeBody(std::move(request.body));
        reply = manager->sendCustomRequest(made, method, body);
        body->setParent(reply);
    }
    return PendingCall(std::make_unique<HttpExchange>(reply, d->settings, limit, d->network.get(),
                                                      std::move(proxy), std::move(done)));
}

} // namespace DeviceSignIn
