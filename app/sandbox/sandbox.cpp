// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include "sandbox/control/faultinjector.h"
#include "sandbox/control/testcontrol.h"
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/dialects/pairingroutes.h"
#include "sandbox/http/clientaddress.h"
#include "sandbox/http/responses.h"
#include "sandbox/http/router.h"
#include "sandbox/http/webserver.h"
#include "sandbox/media/medialibrary.h"
#include "sandbox/oauth/servermetadata.h"
#include "sandbox/oauth/signer.h"
#include "sandbox/phone/pageassets.h"
#include "sandbox/sandboxsettings.h"

#include <QUrlQuery>

namespace DeviceSignIn {

class SandboxPrivate
{
public:
    SandboxPrivate(SandboxOptions chosenOptions, SandboxClock chosenClock)
        : options(std::move(chosenOptions))
        , clock(std::move(chosenClock))
        , dialect(dialectFor(options))
        , grants(grantSettingsFor(options, dialect))
        , signer(options.algorithm)
        , endpoints(endpointSettingsFor(options, dialect), &dialect, &grants, &signs,
                    tokenPolicyFor(options, dialect), &signer)
        , pairings(pairingSettingsFor(options, dialect), &grants, endpoints.tokens())
        , phone(pageNamesFor(options, dialect), &grants, &signs,
                [this](const QByteArray &signIn) { endpoints.endSignIn(signIn); })
        , control(&faults, &grants, &signs, UserCodeFormat(dialect.userCodePattern), actions(),
                  [this] { return clock.elapsed(); })
        , web([this](Request &request) { return handle(request); })
    {
        router.setVariables(dialect.pathVariables);
        addPhoneRoutes();
        addMediaRoutes();
        if (!dialect.paths.token.isEmpty())
            addOAuthRoutes();
        addOwnRoutes();
        if (dialect.openId)
            addOpenIdRoutes();
        if (options.faults)
            control.addRoutes(&router);
    }

    bool listen();
    ServerAddress address() const;
    QString issuer() const;
    /*! Returns what prevents the sandbox from working, in one line; empty if nothing does. */
    QString problem() const;

    SandboxOptions options;
    SandboxClock clock;
    Dialect dialect;
    DeviceGrants grants;
    AttackSigns signs;
    Signer signer;
    OAuthEndpoints endpoints;
    Pairings pairings;
    PhonePage phone;
    MediaLibrary media;
    FaultInjector faults;
    TestControl control;
    Router router;
    WebServer web;

private:
    /*! A member function of OAuthEndpoints that handles a request. */
    using Endpoint = Response (OAuthEndpoints::*)(const Request &, const RequestTime &);

    void addOAuthRoutes();
    void addOwnRoutes();
    void addOpenIdRoutes();
    void addPhoneRoutes();
    void addMediaRoutes();
    QJsonObject metadata() const;
    TestControl::Actions actions();
    RequestTime requestTime() const { return {clock.elapsed(), utc()}; }
    QDateTime utc() const { return clock.utc().addSecs(faults.clockSkew().count()); }
    Router::Handler endpoint(const QString &name, Endpoint function);
    Router::Handler withFaults(const QString &endpoint, const Router::Handler &handler);
    QString faultEndpoint(const QString &byPath, const Request &request) const;
    Response handle(Request &request);
};

bool SandboxPrivate::listen()
{
    if (!problem().isEmpty())
        return false;
    const bool listening =
        web.listen(options.address, options.port)
        || (options.anyPortIfTaken && web.isPortTaken() && web.listen(options.address, 0));
    if (listening) {
        endpoints.setServerAddress(address());
        pairings.setServerAddress(address());
    }
    return listening;
}

QString SandboxPrivate::problem() const
{
    if (dialect.name.isEmpty())
        return QStringLiteral("There is no dialect \"%1\"").arg(options.dialect);
    if (!options.clientKey.isEmpty() && !VerificationKey::fromJwkOrPem(options.clientKey))
        return QStringLiteral("The client's key is no public key of P-256, RSA or Ed25519");
    if (!signer.isUsable())
        return QStringLiteral("OpenSSL can't sign with %1").arg(signer.algorithm());
    if (!phone.isComplete() || !arePageAssetsComplete())
        return QStringLiteral("A file of the phone page is missing from this program");
    if (!media.isComplete())
        return QStringLiteral("The list of films is missing from this program");
    return {};
}

ServerAddress SandboxPrivate::address() const
{
    if (web.port() == 0)
        return {};
    const QUrl origin =
        options.publicUrl.isEmpty() ? localUrl(options.address, web.port()) : options.publicUrl;
    return serverAddress(origin, options.phoneHost);
}

QString SandboxPrivate::issuer() const
{
    const QString path = dialect.openId ? dialect.openId->issuer : QString();
    return web.port() == 0 ? QString() : address().origin + expandPath(path, router.variables());
}

void SandboxPrivate::addOAuthRoutes()
{
    const DialectPaths &paths = dialect.paths;
    if (!dialect.hasOneEndpoint())
        router.post(paths.deviceAuthorization,
                    endpoint(FaultEndpoint::device, &OAuthEndpoints::deviceAuthorization));
    const auto token = endpoint(FaultEndpoint::token, &OAuthEndpoints::token);
    const auto poll = endpoint(FaultEndpoint::token, &OAuthEndpoints::poll);
    router.post(paths.token, dialect.deviceGrant.isEmpty() ? poll : token);
    if (!paths.refresh.isEmpty())
        router.post(paths.refresh, token);
    const auto revoke = endpoint(FaultEndpoint::revocation, &OAuthEndpoints::revoke);
    for (const QString &revocation : paths.revocation)
        router.post(revocation, revoke);
}

/*! Adds the endpoints that only this dialect has. */
void SandboxPrivate::addOwnRoutes()
{
    using Kind = PairingRoute::Kind;
    static const QHash<Kind, QString> names{
        {Kind::Register, FaultEndpoint::device},   {Kind::Begin, FaultEndpoint::device},
        {Kind::Poll, FaultEndpoint::token},        {Kind::Exchange, FaultEndpoint::token},
        {Kind::Refresh, FaultEndpoint::token},     {Kind::Person, FaultEndpoint::userinfo},
        {Kind::SignOut, FaultEndpoint::revocation}};
    for (const PairingRoute &route : dialect.routes) {
        const auto handler = [this, handle = route.handler](const Request &request) {
            auto query = Parameters::fromForm(request.query);
            if (!query)
                return plainResponse(400, "The query is malformed.\n");
            const auto form = Parameters::fromBody(request, BodyFormat::Form);
            const RequestTime time = requestTime();
            return handle(PairingRequest{pairings, request, time, std::move(*query),
                                         form.value_or(Parameters())});
        };
        router.add(route.method, route.path, withFaults(names.value(route.kind), handler));
    }
}

void SandboxPrivate::addOpenIdRoutes()
{
    const auto document = withFaults(FaultEndpoint::metadata,
                                     [this](const Request &) { return jsonResponse(metadata()); });
    QString issuer = dialect.openId->issuer;
    if (issuer.endsWith(u'/'))
        issuer.chop(1);
    const QString oauth = QStringLiteral("/.well-known/oauth-authorization-server");
    router.get(issuer + u"/.well-known/openid-configuration", document);
    router.get(issuer + oauth, document);
    // For this path RFC 8414, section 3.1, inserts the well-known part between the host and the
    // issuer's path.
    router.get(oauth + dialect.openId->issuer, document);

    router.get(dialect.openId->keys, withFaults(FaultEndpoint::keys, [this](const Request &) {
                   return jsonResponse(signer.publicKeySet());
               }));
    const auto userinfo = endpoint(FaultEndpoint::userinfo, &OAuthEndpoints::userinfo);
    router.get(dialect.openId->userinfo, userinfo);
    router.post(dialect.openId->userinfo, userinfo);
}

/*! Returns a handler that calls \a function and applies the faults for the endpoint \a name. */
Router::Handler SandboxPrivate::endpoint(const QString &name, Endpoint function)
{
    return withFaults(name, [this, function](const Request &request) {
        return (endpoints.*function)(request, requestTime());
    });
}

/*! Returns a handler that applies the faults for \a endpoint, if the options allow faults. */
Router::Handler SandboxPrivate::withFaults(const QString &endpoint, const Router::Handler &handler)
{
    if (!options.faults)
        return handler;
    return [this, endpoint, handler](const Request &request) {
        const QString name = faultEndpoint(endpoint, request);
        const RequestKind kind =
            name == FaultEndpoint::device ? RequestKind::DeviceAuthorization : RequestKind::Poll;
        return faults.handle(name, {[&] { return handler(request); },
                                    [&](const OAuthError &error) {
                                        return endpoints.reject(kind, error, request);
                                    }});
    };
}

/*!
    Returns the name of the endpoint for which tests arm faults that apply to \a request. If a
    dialect has one path for two kinds of requests, faults can still be armed for one kind.
*/
QString SandboxPrivate::faultEndpoint(const QString &byPath, const Request &request) const
{
    const bool isDeviceAuthorization =
        dialect.hasOneEndpoint() && request.body.reveal().contains("response_type=");
    return isDeviceAuthorization ? FaultEndpoint::device : byPath;
}

TestControl::Actions SandboxPrivate::actions()
{
    return {
        {QStringLiteral("expire-access-tokens"), [this] { endpoints.expireAccessTokens(); }},
        {QStringLiteral("end-sign-ins"), [this] { endpoints.endSignIns(); }},
        {QStringLiteral("forget-codes"), [this] { grants.clear(); }},
        {QStringLiteral("forget-everything"),
         [this] {
             endpoints.endSignIns();
             grants.clear();
             pairings.clear();
         }},
        {QStringLiteral("rotate-key"), [this] { signer.rotate(); }},
        {QStringLiteral("change-dpop-nonce"), [this] { endpoints.changeDpopNonce(); }},
    };
}

QJsonObject SandboxPrivate::metadata() const
{
    const auto url = [this](const QString &path) {
        return path.isEmpty() ? QString() : address().origin + expandPath(path, router.variables());
    };
    const DialectPaths &paths = dialect.paths;
    return serverMetadata(
        {issuer(), url(paths.deviceAuthorization), url(paths.token), url(paths.revocation.value(0)),
         url(dialect.openId->userinfo), url(dialect.openId->keys)},
        {signer.algorithm(), dialect.refresh != RefreshRule::Never, dialect.deviceGrant,
         !options.clientSecret.isEmpty(), !options.clientKey.isEmpty(),
         dpopModeFor(options, dialect) != DpopMode::Off});
}

void SandboxPrivate::addPhoneRoutes()
{
    router.get(Paths::phonePage,
               [this](const Request &request) { return phone.get(request, clock.elapsed()); });
    router.post(Paths::phonePage,
                [this](const Request &request) { return phone.post(request, clock.elapsed()); });
    for (const QString &path : dialect.personPaths) {
        router.get(path, [](const Request &request) {
            // Some providers call the code a pin.
            const auto query = Parameters::fromForm(request.query).value_or(Parameters());
            QUrlQuery code;
            for (const char *name : {"pin", "code", "user_code"}) {
                if (query.has(name))
                    code = {{QStringLiteral("user_code"), query.text(name)}};
            }
            Response response = plainResponse(303, "");
            response.headers.emplace_back("Location",
                                          Paths::phonePage.toLatin1() + '?'
                                              + code.toString(QUrl::FullyEncoded).toLatin1());
            return response;
        });
    }
    // A person may enter only the host in the browser.
    router.get(QStringLiteral("/"), [](const Request &) {
        Response response = plainResponse(303, "");
        response.headers.emplace_back("Location", Paths::phonePage.toLatin1());
        return response;
    });
    addPageAssetRoutes(&router);
}

void SandboxPrivate::addMediaRoutes()
{
    const auto titles =
        withFaults(FaultEndpoint::media, [this](const Request &) { return media.titles(); });
    const auto list = withFaults(FaultEndpoint::media, [this](const Request &request) {
        return endpoints.protect(request, requestTime(),
                                 [this](const GrantedAccess &) { return media.list(); });
    });
    router.get(MediaLibrary::titlesPath, titles);
    router.get(MediaLibrary::listPath, list);
    router.get(MediaLibrary::posterPath, MediaLibrary::poster);
}

Response SandboxPrivate::handle(Request &request)
{
    request.client = clientAddress(request, !options.publicUrl.isEmpty());
    Response response = isOwnHost(request.host, {options.publicUrl, address().phonePage})
                            ? router.dispatch(request)
                            : plainResponse(421, "This server does not go by that name.\n");
    addCommonHeaders(&response, utc());
    return response;
}

Sandbox::Sandbox(SandboxOptions options, QObject *parent)
    : Sandbox(std::move(options), SandboxClock::system(), parent)
{}

Sandbox::Sandbox(SandboxOptions options, SandboxClock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SandboxPrivate>(std::move(options), std::move(clock)))
{
    connect(&d->endpoints, &OAuthEndpoints::codeIssued, this, &Sandbox::codeIssued);
    connect(&d->endpoints, &OAuthEndpoints::tokensIssued, this, &Sandbox::tokensIssued);
    connect(&d->pairings, &Pairings::codeIssued, this, &Sandbox::codeIssued);
    connect(&d->pairings, &Pairings::tokensIssued, this, &Sandbox::tokensIssued);
    connect(&d->phone, &PhonePage::approved, this, &Sandbox::approved);
    connect(&d->phone, &PhonePage::denied, this, &Sandbox::denied);
    connect(&d->phone, &PhonePage::takenBack, this, &Sandbox::takenBack);
    connect(&d->phone, &PhonePage::openedInTwoBrowsers, this, &Sandbox::openedInTwoBrowsers);
    connect(&d->phone, &PhonePage::codeRepeated, this, &Sandbox::codeRepeated);
    connect(&d->endpoints, &OAuthEndpoints::codeRepeated, this, &Sandbox::codeRepeated);
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
    QString problem = d->problem();
    if (!problem.isEmpty())
        return problem;
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
    return d->address().origin;
}

bool Sandbox::approve(const QString &userCode)
{
    const auto state = d->grants.decide(userCode, CodeState::Approved, d->clock.elapsed());
    if (state == CodeState::Approved)
        Q_EMIT approved(userCode);
    return state == CodeState::Approved;
}

QUrl Sandbox::phonePage() const
{
    return d->address().phonePage;
}

QStringList sandboxDialects()
{
    return dialectNames();
}

} // namespace DeviceSignIn
