// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinfactory.h"

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/httptransport.h"
#include "session/accountindex.h"
#include "signin/clientconfig_p.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"
#include "storage/memorystore.h"

namespace DeviceSignIn {

namespace {

/*! The operation behind the handle of SignInFactory::finish(). */
class FactoryEnd : public PendingWork<bool>
{
public:
    FactoryEnd(AuthorizationServer *server, SignIn *signIn, Done done)
        : PendingWork(std::move(done))
        , m_server(server)
    {
        if (signIn)
            m_step = finishSignIn(signIn, [this] { awaitDiscarded(); });
        else
            awaitDiscarded();
    }

private:
    void awaitDiscarded()
    {
        m_step = m_server->whenDiscarded([this] { report(true); });
    }

    AuthorizationServer *m_server;
    PendingCall m_step;
};

} // namespace

class SignInFactoryPrivate
{
public:
    SignInFactoryPrivate(ClientData client, std::unique_ptr<TokenStore> store_,
                         const QList<QSslCertificate> &authorities)
        : transport(httpSettings(client, authorities))
        , store(std::move(store_))
        , server(std::move(client), &transport, &clock)
    {}

    static SignInFactory makeFactory(std::unique_ptr<SignInFactoryPrivate> d)
    {
        return SignInFactory(std::move(d));
    }

    static SignInFactoryPrivate &of(const SignInFactory &factory) { return *factory.d; }

    static std::unique_ptr<SignInFactoryPrivate> fromConfig(const ClientConfig &config,
                                                            std::unique_ptr<TokenStore> store)
    {
        CompleteClient client = completeClient(config);
        if (!store)
            store = createStore({}, storeService(client.data));
        return std::make_unique<SignInFactoryPrivate>(std::move(client.data), std::move(store),
                                                      client.authorities);
    }

    std::unique_ptr<SignIn> createSignIn(const QString &account, TokenStore *where)
    {
        if (!isAccountName(account))
            return createUnnamed();
        return DeviceSignIn::createSignIn(account, &server, &transport, where, &clock);
    }

    /*! A server at which no sign-in is possible, and a store in which there is nothing. */
    struct NoServer
    {
        NoServer(ClientData client, Transport *transport, Clock *clock)
            : server(std::move(client), transport, clock)
        {}

        MemoryStore store;
        AuthorizationServer server;
    };

    /*! Creates a sign-in for an account whose name can't be used, which fails at once. */
    std::unique_ptr<SignIn> createUnnamed()
    {
        if (!noServer) {
            ClientData client;
            client.problem =
                QStringLiteral("The name of an account has 1 to 64 visible characters, without a "
                               "slash, and without a space at either end");
            noServer = std::make_unique<NoServer>(std::move(client), &transport, &clock);
        }
        return DeviceSignIn::createSignIn(QStringLiteral("default"), &noServer->server, &transport,
                                          &noServer->store, &clock);
    }

    HttpTransport transport;
    SystemClock clock;
    std::unique_ptr<TokenStore> store;
    AuthorizationServer server;
    /*! For sign-ins of accounts whose names can't be used; null before the first of them. */
    std::unique_ptr<NoServer> noServer;
};

HttpSettings httpSettings(const ClientData &client, const QList<QSslCertificate> &authorities)
{
    const QString &agent = client.userAgent.isEmpty() ? client.profile.userAgent : client.userAgent;
    return {.extraAuthorities = authorities, .userAgent = agent.toLatin1()};
}

QString storeService(const ClientData &client)
{
    const QString server = isDiscovered(client)
                               ? client.issuer
                               : client.endpoints.tokenEndpoint.toString(QUrl::FullyEncoded);
    // The last slash separates the client id, so that no two pairs have the same name.
    QString clientId = client.clientId;
    clientId.replace(u'%', QLatin1String("%25")).replace(u'/', QLatin1String("%2F"));
    return u"device-signin/" + server + u'/' + clientId;
}

SignInFactory createFactory(ClientData client, const StoreChoice &store,
                            const QList<QSslCertificate> &authorities)
{
    auto opened = createStore(store, storeService(client));
    return SignInFactoryPrivate::makeFactory(
        std::make_unique<SignInFactoryPrivate>(std::move(client), std::move(opened), authorities));
}

Clock *clockOf(const SignInFactory &factory)
{
    return &SignInFactoryPrivate::of(factory).clock;
}

SignInFactory::SignInFactory(const ClientConfig &client, std::unique_ptr<TokenStore> store)
    : SignInFactory(SignInFactoryPrivate::fromConfig(client, std::move(store)))
{}

SignInFactory::SignInFactory(std::unique_ptr<SignInFactoryPrivate> d_)
    : d(std::move(d_))
{}

SignInFactory::~SignInFactory() = default;

TokenStore *SignInFactory::store() const
{
    return d->store.get();
}

std::unique_ptr<SignIn> SignInFactory::createSignIn(const QString &account) const
{
    return d->createSignIn(account, d->store.get());
}

std::shared_ptr<SignIn> SignInFactory::createVisit() const
{
    struct Visit
    {
        MemoryStore store;
        std::unique_ptr<SignIn> signIn;
    };
    auto visit = std::make_shared<Visit>();
    visit->signIn = d->createSignIn(QStringLiteral("default"), &visit->store);
    return {visit, visit->signIn.get()};
}

PendingCall SignInFactory::finish(SignIn *signIn, std::function<void()> done) const
{
    return PendingCall(std::make_unique<FactoryEnd>(&d->server, signIn,
                                                    [done = std::move(done)](bool) { done(); }));
}

} // namespace DeviceSignIn
