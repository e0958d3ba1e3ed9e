// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include "protocol/failure.h"
#include "sandbox/control/faults.h"
#include "sandbox/control/testcontrol.h"
#include "sandbox/dialects/dialect.h"
#include "sandbox/http/assets.h"
#include "sandbox/http/router.h"
#include "sandbox/http/webserver.h"
#include "sandbox/media/medialibrary.h"
#include "sandbox/oauth/devicegrants.h"
#include "sandbox/oauth/metadata.h"
#include "sandbox/oauth/oauthendpoints.h"
#include "sandbox/oauth/signer.h"
#include "sandbox/phone/phonepage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <ctime>

namespace DeviceSignIn {

namespace {

std::chrono::milliseconds bootTime()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

/*! The host by which this very machine reaches a server that listens on \a address. */
QString ownHost(const QHostAddress &address)
{
    const QList<QHostAddress> anyIpv4{QHostAddress::Any, QHostAddress::AnyIPv4};
    if (anyIpv4.contains(address))
        return QStringLiteral("127.0.0.1");
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QStringLiteral("::1");
    return address.toString();
}

QUrl httpUrl(const QString &host, quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host);
    url.setPort(port);
    return url;
}

/*! RFC 9110, section 5.6.7. */
QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

/*! With what the options say in place of the dialect's own. */
Dialect chosenDialect(const SandboxOptions &options)
{
    Dialect dialect = findDialect(options.dialect).value_or(Dialect());
    dialect.codeLifetime = options.codeLifetime.value_or(dialect.codeLifetime);
    dialect.interval = options.interval.value_or(dialect.interval);
    const bool byDefault = dialect.refresh != RefreshRule::IfConfigured;
    if (!options.refreshTokens.value_or(byDefault))
        dialect.refresh = RefreshRule::Never;
    return dialect;
}

DeviceGrants::Limits grantLimits(const SandboxOptions &options, const Dialect &dialect)
{
    return {dialect.codeLifetime, dialect.interval,
            options.maximumCodes, UserCodes(dialect.userCodeForm),
            dialect.speedFirst,   dialect.expiryToldOnce};
}

IssuedTokens::Policy tokenPolicy(const SandboxOptions &options, const Dialect &dialect)
{
    IssuedTokens::Policy policy;
    policy.accessLifetime = options.tokenLifetime;
    policy.refreshLifetime = options.refreshLifetime;
    policy.refreshTokens = dialect.refresh != RefreshRule::Never;
    policy.rotation = options.rotation.value_or(dialect.rotation);
    policy.grace = options.rotationGrace;
    return policy;
}

DpopMode dpopMode(const SandboxOptions &options, const Dialect &dialect)
{
    return options.dpop.value_or(dialect.dpop ? DpopMode::ProofPolicy : DpopMode::Off);
}

OAuthEndpoints::Settings endpointSettings(const SandboxOptions &options, const Dialect &dialect)
{
    return {{options.clientId, options.clientSecret.clone()},
            {options.accountName, options.accountEmail},
            dialect.codeLifetime,
            dialect.interval,
            options.tokenLifetime,
            options.requirePkce,
            {dpopMode(options, dialect), options.dpopNonce},
            CheckingKey::fromFile(options.clientKey)};
}

PhonePage::Names pageNames(const SandboxOptions &options, const Dialect &dialect)
{
    const QString brand = oneLine(options.brand);
    return {brand.isEmpty() ? QStringLiteral("DeviceSignIn") : brand, oneLine(options.appName),
            oneLine(options.deviceName), oneLine(options.accountEmail),
            UserCodes(dialect.userCodeForm)};
}

} // namespace

class Sandbox::Private
{
public:
    Private(SandboxOptions chosen, SandboxClock chosenClock)
        : options(std::move(chosen))
        , clock(std::move(chosenClock))
        , dialect(chosenDialect(options))
        , grants(grantLimits(options, dialect))
        , signer(options.algorithm)
        , endpoints(endpointSettings(options, dialect), &dialect, &grants,
                    tokenPolicy(options, dialect), &signer)
        , phone(pageNames(options, dialect), &grants)
        , control(&faults, &grants, UserCodes(dialect.userCodeForm), actions(),
                  [this] { return clock.elapsed(); })
        , web([this](Request &request) { return answer(request); })
    {
        router.setVariables(dialect.pathVariables);
        routePeople();
        routeMedia();
        routeDevices();
        if (dialect.openId)
            routeOpenId();
        if (options.faults)
            control.addRoutes(&router);
    }

    bool listen();
    Site site() const;
    QString issuer() const;
    /*! What is wrong with the options, in one line; empty where nothing. */
    QString problem() const;

    SandboxOptions options;
    SandboxClock clock;
    Dialect dialect;
    DeviceGrants grants;
    Signer signer;
    OAuthEndpoints endpoints;
    PhonePage phone;
    MediaLibrary media;
    Faults faults;
    TestControl control;
    Router router;
    WebServer web;

private:
    void routeDevices();
    void routeOpenId();
    void routePeople();
    void routeMedia();
    QJsonObject metadata() const;
    TestControl::Actions actions();
    Moment moment() const { return {clock.elapsed(), utc()}; }
    QDateTime utc() const { return clock.utc().addSecs(faults.clockSkew().count()); }
    /*! \a handler, and the faults that tests order for \a endpoint. */
    Router::Handler faulty(const QString &endpoint, const Router::Handler &handler);
    QString endpointName(const QString &byPath, const Request &request) const;
    bool isMeant(const Request &request) const;
    Response answer(Request &request);
};

bool Sandbox::Private::listen()
{
    if (!problem().isEmpty())
        return false;
    const bool listening =
        web.listen(options.address, options.port)
        || (options.anyPortIfTaken && web.isPortTaken() && web.listen(options.address, 0));
    if (listening)
        endpoints.setSite(site());
    return listening;
}

QString Sandbox::Private::problem() const
{
    if (dialect.name.isEmpty())
        return QStringLiteral("There is no dialect \"%1\"").arg(options.dialect);
    if (!options.clientKey.isEmpty() && !CheckingKey::fromFile(options.clientKey))
        return QStringLiteral("The client's key is no public key of P-256, RSA or Ed25519");
    return {};
}

Site Sandbox::Private::site() const
{
    if (web.port() == 0)
        return {};
    const QUrl origin = options.publicUrl.isEmpty() ? httpUrl(ownHost(options.address), web.port())
                                                    : options.publicUrl;
    QUrl phonePage = origin;
    if (!options.phoneHost.isEmpty())
        phonePage.setHost(options.phoneHost);
    phonePage.setPath(Paths::phonePage);
    return {origin.toString(QUrl::StripTrailingSlash), phonePage};
}

QString Sandbox::Private::issuer() const
{
    const QString path = dialect.openId ? dialect.openId->issuer : QString();
    return web.port() == 0 ? QString() : site().origin + fillPath(path, router.variables());
}

void Sandbox::Private::routeDevices()
{
    const DialectPaths &paths = dialect.paths;
    if (!dialect.hasOneEndpoint())
        router.post(paths.deviceAuthorization,
                    faulty(FaultyEndpoint::device, [this](const Request &request) {
                        return endpoints.deviceAuthorization(request, moment());
                    }));
    const auto token = faulty(FaultyEndpoint::token, [this](const Request &request) {
        return endpoints.token(request, moment());
    });
    const auto poll = faulty(FaultyEndpoint::token, [this](const Request &request) {
        return endpoints.poll(request, moment());
    });
    router.post(paths.token, dialect.deviceGrant.isEmpty() ? poll : token);
    if (!paths.refresh.isEmpty())
        router.post(paths.refresh, token);
    const auto revoke = faulty(FaultyEndpoint::revocation, [this](const Request &request) {
        return endpoints.revoke(request, moment());
    });
    for (const QString &revocation : paths.revocation)
        router.post(revocation, revoke);
}

void Sandbox::Private::routeOpenId()
{
    const auto document = faulty(FaultyEndpoint::metadata,
                                 [this](const Request &) { return jsonResponse(metadata()); });
    QString issuer = dialect.openId->issuer;
    if (issuer.endsWith(u'/'))
        issuer.chop(1);
    const QString oauth = QStringLiteral("/.well-known/oauth-authorization-server");
    router.get(issuer + u"/.well-known/openid-configuration", document);
    router.get(issuer + oauth, document);
    // RFC 8414, section 3.1, puts it between the host and the path.
    router.get(oauth + dialect.openId->issuer, document);

    router.get(dialect.openId->keys, faulty(FaultyEndpoint::keys, [this](const Request &) {
                   return jsonResponse(signer.publicKeySet());
               }));
    const auto userinfo = faulty(FaultyEndpoint::userinfo, [this](const Request &request) {
        return endpoints.userinfo(request, moment());
    });
    router.get(dialect.openId->userinfo, userinfo);
    router.post(dialect.openId->userinfo, userinfo);
}

Router::Handler Sandbox::Private::faulty(const QString &endpoint, const Router::Handler &handler)
{
    if (!options.faults)
        return handler;
    return [this, endpoint, handler](const Request &request) {
        const QString name = endpointName(endpoint, request);
        const Purpose purpose =
            name == FaultyEndpoint::device ? Purpose::DeviceAuthorization : Purpose::Poll;
        return faults.answer(name, {[&] { return handler(request); },
                                    [&](const OAuthError &error) {
                                        return endpoints.refuse(purpose, error, request);
                                    }});
    };
}

// Where one path serves two kinds of requests, faults can still be ordered for one of them.
QString Sandbox::Private::endpointName(const QString &byPath, const Request &request) const
{
    const bool asksForCodes =
        dialect.hasOneEndpoint() && request.body.reveal().contains("response_type=");
    return asksForCodes ? FaultyEndpoint::device : byPath;
}

TestControl::Actions Sandbox::Private::actions()
{
    return {
        {QStringLiteral("expire-access-tokens"), [this] { endpoints.expireAccessTokens(); }},
        {QStringLiteral("end-sign-ins"), [this] { endpoints.endSignIns(); }},
        {QStringLiteral("forget-codes"), [this] { grants.clear(); }},
        {QStringLiteral("forget-everything"),
         [this] {
             endpoints.endSignIns();
             grants.clear();
         }},
        {QStringLiteral("rotate-key"), [this] { signer.rotate(); }},
        {QStringLiteral("change-dpop-nonce"), [this] { endpoints.changeDpopNonce(); }},
    };
}

QJsonObject Sandbox::Private::metadata() const
{
    const auto address = [this](const QString &path) {
        return path.isEmpty() ? QString() : site().origin + fillPath(path, router.variables());
    };
    const DialectPaths &paths = dialect.paths;
    return serverMetadata({issuer(), address(paths.deviceAuthorization), address(paths.token),
                           address(paths.revocation.value(0)), address(dialect.openId->userinfo),
                           address(dialect.openId->keys)},
                          {signer.algorithm(), dialect.refresh != RefreshRule::Never,
                           dialect.deviceGrant, !options.clientSecret.isEmpty(),
                           !options.clientKey.isEmpty(),
                           dpopMode(options, dialect) != DpopMode::Off});
}

void Sandbox::Private::routePeople()
{
    router.get(Paths::phonePage,
               [this](const Request &request) { return phone.get(request, clock.elapsed()); });
    router.post(Paths::phonePage,
                [this](const Request &request) { return phone.post(request, clock.elapsed()); });
    // For whoever types the host alone.
    router.get(QStringLiteral("/"), [](const Request &) {
        Response response = plainResponse(303, "");
        response.headers.emplace_back("Location", Paths::phonePage.toLatin1());
        return response;
    });
    routeAssets(&router);
}

void Sandbox::Private::routeMedia()
{
    const auto titles =
        faulty(FaultyEndpoint::media, [this](const Request &) { return media.titles(); });
    const auto list = faulty(FaultyEndpoint::media, [this](const Request &request) {
        return endpoints.protect(request, moment(),
                                 [this](const SignedInDevice &) { return media.list(); });
    });
    router.get(MediaLibrary::titlesPath, titles);
    router.get(MediaLibrary::listPath, list);
    router.get(MediaLibrary::posterPath, MediaLibrary::poster);
}

// A page of another site can have its own name lead to this machine (DNS rebinding) and would then
// share our origin. It can't do that with an IP address or with one of our own names.
bool Sandbox::Private::isMeant(const Request &request) const
{
    const QString host = QUrl(QStringLiteral("http://") + QString::fromLatin1(request.host)).host();
    if (host.isEmpty())
        return false;
    return !QHostAddress(host).isNull() || host == u"localhost" || host == options.publicUrl.host()
           || host == site().phonePage.host();
}

Response Sandbox::Private::answer(Request &request)
{
    Response response = isMeant(request)
                            ? router.dispatch(request)
                            : plainResponse(421, "This server does not go by that name.\n");

    const auto isCaching = [](const auto &header) { return header.first == "Cache-Control"; };
    if (std::none_of(response.headers.begin(), response.headers.end(), isCaching))
        response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Date", httpDate(utc()));
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

SandboxClock SandboxClock::system()
{
    return {bootTime, [] { return QDateTime::currentDateTimeUtc(); }};
}

Sandbox::Sandbox(SandboxOptions options, QObject *parent)
    : Sandbox(std::move(options), SandboxClock::system(), parent)
{}

Sandbox::Sandbox(SandboxOptions options, SandboxClock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), std::move(clock)))
{
    connect(&d->endpoints, &OAuthEndpoints::codeIssued, this, &Sandbox::codeIssued);
    connect(&d->endpoints, &OAuthEndpoints::tokensIssued, this, &Sandbox::tokensIssued);
    connect(&d->phone, &PhonePage::approved, this, &Sandbox::approved);
    connect(&d->phone, &PhonePage::denied, this, &Sandbox::denied);
    connect(&d->control, &TestControl::approved, this, &Sandbox::approved);
    connect(&d->control, &TestControl::denied, this, &Sandbox::denied);
}

Sandbox::~Sandbox() = default;

bool Sandbox::listen()
{
    return d->listen();
}

QString Sandbox::errorString() const
{
    if (!d->problem().isEmpty())
        return d->problem();
    if (d->web.isPortTaken())
        return QStringLiteral("Port %1 is in use by another program").arg(d->options.port);
    return d->web.errorString();
}

QString Sandbox::issuer() const
{
    return d->issuer();
}

QString Sandbox::origin() const
{
    return d->site().origin;
}

QUrl Sandbox::phonePage() const
{
    return d->site().phonePage;
}

} // namespace DeviceSignIn
