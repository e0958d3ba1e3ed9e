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

Wiring::Wiring(ClientConfig client, const StoreChoice &store, const QString &account,
               const QList<QSslCertificate> &authorities)
    : m_transport(HttpSettings{.extraAuthorities = authorities})
    , m_store(createStore(store, client))
    , m_provider(std::move(client), &m_transport)
    , m_signIn(account, &m_provider, &m_transport, m_store.get(), &m_clock)
{}

} // namespace DeviceSignIn
