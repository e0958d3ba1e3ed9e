// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httptransport.h"

#include "network/authorities.h"
#include "network/homeexchange.h"
#include "network/httpexchange.h"
#include "network/networkrequest.h"
#include "network/networkstate.h"
#include "network/proxyprobe.h"
#include "network/proxysettings.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>

#include <optional>
#include <variant>

namespace DeviceSignIn {

namespace {

/*! Gives QNetworkAccessManager the proxies of one request. */
class ChosenProxies : public QNetworkProxyFactory
{
public:
    explicit ChosenProxies(QList<QNetworkProxy> proxies)
        : m_proxies(std::move(proxies))
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery & /*query*/) override
    {
        return m_proxies;
    }

private:
    QList<QNetworkProxy> m_proxies;
};

/*!
    Returns \a proxy as it is passed to Qt: an HTTP proxy has the headers to send, and neither a
    user name nor a password, which Qt would send by itself: see probeProxy().
*/
QNetworkProxy proxyForQt(QNetworkProxy proxy, const QByteArray &userAgent,
                         const QByteArray &authorization)
{
    if (proxy.type() != QNetworkProxy::HttpProxy)
        return proxy;
    // Qt would otherwise send its own name.
    proxy.setRawHeader("User-Agent", userAgent);
    if (!authorization.isEmpty())
        proxy.setRawHeader("Proxy-Authorization", authorization);
    proxy.setUser({});
    proxy.setPassword({});
    return proxy;
}

/*! One request through an HTTP proxy that has to be probed first. */
class ProbedExchange : public PendingWork<HttpResponse>
{
public:
    /*! Sends the request, or returns the response that says why the proxy can't be used. */
    using Send = std::function<PendingCall(HttpRequest, const ProxyProbeResult &, Transport::Done)>;

    ProbedExchange(HttpRequest request, const QNetworkProxy &proxy, const HttpSettings &settings,
                   FirstProbe first, Send send, Done done)
        : PendingWork(std::move(done))
        , m_request(std::move(request))
        , m_send(std::move(send))
        , m_step(probeProxy(proxy, m_request.url, settings.userAgent, settings.time, first,
                            [this](const ProxyProbeResult &found) {
                                m_step = m_send(
                                    std::move(m_request), found,
                                    [this](HttpResponse response) { report(std::move(response)); });
                            }))
    {}

private:
    HttpRequest m_request;
    Send m_send;
    /*! The probe, or the request. */
    PendingCall m_step;
};

/*!
    A configuration that trusts the authorities of the environment or the system, and further ones.
*/
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
    /*! The names of the HTTP proxies that have accepted the password with Basic. */
    QSet<QString> basicProxies;
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
        [this](HttpRequest checked, Done whenDone) {
            return sendNow(std::move(checked), std::move(whenDone));
        },
        std::move(done)));
}

PendingCall HttpTransport::checkHomeServer(const QUrl &url, HomeServerChecked done)
{
    if (!needsHomeAddress(url))
        return Transport::checkHomeServer(url, std::move(done));
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
        return reportLater(std::move(done), std::move(response));
    }
    if (proxy.proxies.isEmpty() || proxy.proxies.first().type() != QNetworkProxy::HttpProxy)
        return sendThrough(std::move(proxy), {}, std::move(request), std::move(done));

    const QString name = proxy.name();
    const QPointer<HttpTransport> transport = this;
    // A proxy that was unreachable may be replaced by another one, and one that refuses may now
    // require a password, or another one. So it is probed again.
    Done watched = [transport, name, done = std::move(done)](HttpResponse response) {
        const bool isProxyProblem = response.error == TransportError::ProxyUnreachable
                                    || response.error == TransportError::ProxyRefused;
        if (transport && isProxyProblem) {
            transport->d->probedProxies.remove(name);
            transport->d->basicProxies.remove(name);
        }
        done(std::move(response));
    };
    if (d->probedProxies.contains(name))
        return sendThrough(std::move(proxy), {}, std::move(request), std::move(watched));
    const QNetworkProxy probed = proxy.proxies.first();
    const auto first =
        d->basicProxies.contains(name) ? FirstProbe::Basic : FirstProbe::WithoutPassword;
    return PendingCall(std::make_unique<ProbedExchange>(
        std::move(request), probed, d->settings, first,
        [transport, proxy](HttpRequest asked, const ProxyProbeResult &found, Done whenDone) {
            // A request ends without a response when its transport is destroyed.
            return transport
                       ? transport->sendProbed(proxy, found, std::move(asked), std::move(whenDone))
                       : PendingCall();
        },
        std::move(watched)));
}

PendingCall HttpTransport::sendProbed(ProxyChoice proxy, const ProxyProbeResult &found,
                                      HttpRequest request, Done done)
{
    if (found.error == TransportError::None) {
        if (found.isBasic)
            d->basicProxies.insert(proxy.name());
        else if (found.hasResponded && proxy.proxies.first().user().isEmpty())
            d->probedProxies.insert(proxy.name());
        return sendThrough(std::move(proxy), found.authorization, std::move(request),
                           std::move(done));
    }
    d->network->watch();
    HttpResponse response;
    response.error =
        d->network->isBehindCaptivePortal() ? TransportError::CaptivePortal : found.error;
    response.proxy = proxy.name();
    if (!found.problem.isEmpty())
        response.proxy += u' ' + found.problem;
    return reportLater(std::move(done), std::move(response));
}

PendingCall HttpTransport::sendThrough(ProxyChoice proxy, const QByteArray &authorization,
                                       HttpRequest request, Done done)
{
    // Each request uses a new connection, because an old one may have been lost while the machine
    // was suspended. QNetworkAccessManager::clearConnectionCache() would end the requests that are
    // under way, and their replies would never finish.
    auto *manager = new QNetworkAccessManager(this);
    QList<QNetworkProxy> proxies = proxy.proxies;
    if (!proxies.isEmpty())
        proxies.first() = proxyForQt(proxies.first(), d->settings.userAgent, authorization);
    manager->setProxyFactory(new ChosenProxies(std::move(proxies)));
    QNetworkRequest made = networkRequest(request, d->settings.userAgent);
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
