// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinfactory.h"

#include "client/authorizationserver.h"
#include "network/httptransport.h"
#include "storage/memorystore.h"

namespace DeviceSignIn {

QString storeService(const ClientConfig &client)
{
    const QString server = isDiscovered(client)
                               ? client.issuer
                               : client.endpoints.tokenEndpoint.toString(QUrl::FullyEncoded);
    // The last slash separates the client id, so that no two pairs have the same name.
    QString clientId = client.clientId;
    clientId.replace(u'%', QLatin1String("%25")).replace(u'/', QLatin1String("%2F"));
    return u"device-signin/" + server + u'/' + clientId;
}

class SignInFactoryPrivate
{
public:
    SignInFactoryPrivate(ClientConfig client, const StoreChoice &choice,
                         const QList<QSslCertificate> &authorities)
        : transport(HttpSettings{.extraAuthorities = authorities})
        , store(createStore(choice, storeService(client)))
        , provider(std::move(client), &transport, &clock)
    {}

    std::unique_ptr<SignIn> createSignIn(const QString &account, TokenStore *where)
    {
        return std::make_unique<SignIn>(account, &provider, &transport, where, &clock);
    }

    HttpTransport transport;
    SystemClock clock;
    std::unique_ptr<TokenStore> store;
    AuthorizationServer provider;
};

SignInFactory::SignInFactory(ClientConfig client, const StoreChoice &store,
                             const QList<QSslCertificate> &authorities)
    : d(std::make_unique<SignInFactoryPrivate>(std::move(client), store, authorities))
{}

SignInFactory::~SignInFactory() = default;

Clock *SignInFactory::clock() const
{
    return &d->clock;
}

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

} // namespace DeviceSignIn
