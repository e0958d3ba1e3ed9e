// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "wiring.h"

#include "storage/keychainstore.h"
#include "storage/memorystore.h"

namespace DeviceSignIn {

namespace {

std::unique_ptr<TokenStore> createStore(StoreKind kind, const ClientConfig &client)
{
    if (kind == StoreKind::Memory)
        return std::make_unique<MemoryStore>();
    return std::make_unique<KeychainStore>(keychainService(client));
}

} // namespace

QString keychainService(const ClientConfig &client)
{
    const QString server = isDiscovered(client)
                               ? client.issuer
                               : client.endpoints.tokenEndpoint.toString(QUrl::FullyEncoded);
    return u"device-signin/" + server + u'/' + client.clientId;
}

Wiring::Wiring(ClientConfig client, StoreKind store, const QString &account)
    : m_store(createStore(store, client))
    , m_provider(std::move(client), &m_transport)
    , m_signIn(account, &m_provider, &m_transport, m_store.get(), &m_clock)
{}

} // namespace DeviceSignIn
