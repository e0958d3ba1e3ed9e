// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include "protocol/failure.h"
#include "sandbox/assets.h"
#include "sandbox/devicegrants.h"
#include "sandbox/metadata.h"
#include "sandbox/oauthendpoints.h"
#include "sandbox/phonepage.h"
#include "sandbox/router.h"
#include "sandbox/signer.h"
#include "sandbox/webserver.h"

#include <QDateTime>

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

OAuthEndpoints::Settings endpointSettings(const SandboxOptions &options)
{
    return {{options.clientId, options.clientSecret.clone()},
            {options.accountName, options.accountEmail},
            options.codeLifetime,
            options.interval,
            options.tokenLifetime};
}

PhonePage::Names pageNames(const SandboxOptions &options)
{
    const QString brand = oneLine(options.brand);
    return {brand.isEmpty() ? QStringLiteral("DeviceSignIn") : brand, oneLine(options.appName),
            oneLine(options.deviceName), oneLine(options.accountEmail)};
}

} // namespace

class Sandbox::Private
{
public:
    Private(SandboxOptions chosen, SandboxClock chosenClock)
        : options(std::move(chosen))
        , clock(std::move(chosenClock))
        , grants({options.codeLifetime, options.interval, options.maximumCodes})
        , signer(options.algorithm)
        , endpoints(endpointSettings(options), &grants,
                    {options.tokenLifetime, options.refreshLifetime, options.refreshTokens},
                    &signer)
        , phone(pageNames(options), &grants)
        , web([this](const Request &request) { return answer(request); })
    {
        routeDevices();
        routePeople();
    }

    bool listen();
    Site site() const;

    SandboxOptions options;
    SandboxClock clock;
    DeviceGrants grants;
    Signer signer;
    OAuthEndpoints endpoints;
    PhonePage phone;
    Router router;
    WebServer web;

private:
    void routeDevices();
    void routePeople();
    Moment moment() const { return {clock.elapsed(), clock.utc()}; }
    bool isMeant(const Request &request) const;
    Response answer(const Request &request) const;
};

bool Sandbox::Private::listen()
{
    const bool listening =
        web.listen(options.address, options.port)
        || (options.anyPortIfTaken && web.isPortTaken() && web.listen(options.address, 0));
    if (listening)
        endpoints.setSite(site());
    return listening;
}

Site Sandbox::Private::site() const
{
    if (web.port() == 0)
        return {};
    const QUrl issuer = options.publicUrl.isEmpty() ? httpUrl(ownHost(options.address), web.port())
                                                    : options.publicUrl;
    QUrl phonePage = issuer;
    if (!options.phoneHost.isEmpty())
        phonePage.setHost(options.phoneHost);
    phonePage.setPath(Paths::phonePage);
    return {issuer.toString(QUrl::StripTrailingSlash), phonePage};
}

void Sandbox::Private::routeDevices()
{
    const auto metadata = [this](const Request &) {
        return jsonResponse(serverMetadata(
            site(), {signer.algorithm(), options.refreshTokens, !options.clientSecret.isEmpty()}));
    };
    router.get(QStringLiteral("/.well-known/openid-configuration"), metadata);
    router.get(QStringLiteral("/.well-known/oauth-authorization-server"), metadata);
    router.get(Paths::keys,
               [this](const Request &) { return jsonResponse(signer.publicKeySet()); });
    router.post(Paths::deviceAuthorization, [this](const Request &request) {
        return endpoints.deviceAuthorization(request, moment());
    });
    router.post(Paths::token,
                [this](const Request &request) { return endpoints.token(request, moment()); });
    router.post(Paths::revocation,
                [this](const Request &request) { return endpoints.revoke(request); });
    const auto userinfo = [this](const Request &request) {
        return endpoints.userinfo(request, moment());
    };
    router.get(Paths::userinfo, userinfo);
    router.post(Paths::userinfo, userinfo);
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

Response Sandbox::Private::answer(const Request &request) const
{
    Response response = isMeant(request)
                            ? router.dispatch(request)
                            : plainResponse(421, "This server does not go by that name.\n");

    const auto isCaching = [](const auto &header) { return header.first == "Cache-Control"; };
    if (std::none_of(response.headers.begin(), response.headers.end(), isCaching))
        response.headers.emplace_back("Cache-Control", "no-store");
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
}

Sandbox::~Sandbox() = default;

bool Sandbox::listen()
{
    return d->listen();
}

QString Sandbox::errorString() const
{
    if (d->web.isPortTaken())
        return QStringLiteral("Port %1 is in use by another program").arg(d->options.port);
    return d->web.errorString();
}

QString Sandbox::issuer() const
{
    return d->site().issuer;
}

QUrl Sandbox::phonePage() const
{
    return d->site().phonePage;
}

} // namespace DeviceSignIn
