// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "wiring.h"

#include "storage/filestore.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"

#include <QCryptographicHash>

namespace DeviceSignIn {

namespace {

/*! Below the operator's folder each server and client has one of its own. */
QString serviceFolder(const QString &folder, const QString &service)
{
    const QByteArray name =
        QCryptographicHash::hash(service.toUtf8(), QCryptographicHash::Sha256).left(8).toHex();
    return folder + u'/' + QString::fromLatin1(name);
}

std::unique_ptr<TokenStore> createStore(const StoreChoice &choice, const ClientConfig &client)
{
    const QString service = keychainService(client);
    switch (choice.kind) {
    case StoreKind::Memory:
        return std::make_unique<MemoryStore>();
    case StoreKind::File:
        return std::make_unique<FileStore>(serviceFolder(choice.folder, service));
    case StoreKind::Keychain:
        break;
    }
    return std::make_unique<KeychainStore>(service);
}

} // namespace

QString keychainService(const ClientConfig &client)
{
    const QString server = isDiscovered(client)
                               ? client.issuer
                               : client.endpoints.tokenEndpoint.toString(QUrl::FullyEncoded);
    return u"device-signin/" + server + u'/' + client.clientId;
}

Wiring::Wiring(ClientConfig client, const StoreChoice &store,
               const QList<QSslCertificate> &authorities)
    : m_transport(HttpSettings{.extraAuthorities = authorities})
    , m_store(createStore(store, client))
    , m_provider(std::move(client), &m_transport)
{}

std::unique_ptr<SignIn> Wiring::createSignIn(const QString &account)
{
    return std::make_unique<SignIn>(account, &m_provider, &m_transport, m_store.get(), &m_clock);
}

std::shared_ptr<SignIn> Wiring::createVisit()
{
    struct Visit
    {
        MemoryStore store;
        std::unique_ptr<SignIn> signIn;
    };
    auto visit = std::make_shared<Visit>();
    visit->signIn = std::make_unique<SignIn>(QStringLiteral("default"), &m_provider, &m_transport,
                                             &visit->store, &m_clock);
    return {visit, visit->signIn.get()};
}

} // namespace DeviceSignIn
