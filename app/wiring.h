// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"
#include "options.h"
#include "signin/clock.h"
#include "signin/provider.h"
#include "signin/signin.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

/*! The keychain's entries stand under this name: the same at every start for a server and a client. */
QString keychainService(const ClientConfig &client);

/*! The only place that chooses: the real network, clock and store for sign-ins at one server. */
class Wiring
{
public:
    Wiring(ClientConfig client, const StoreChoice &store,
           const QList<QSslCertificate> &authorities = {});

    Clock *clock() { return &m_clock; }
    TokenStore *store() { return m_store.get(); }

    /*! It must not outlive this. */
    std::unique_ptr<SignIn> createSignIn(const QString &account);
    /*! Likewise, but with a memory of its own, which ends with it, for a store. */
    std::shared_ptr<SignIn> createVisit();

private:
    HttpTransport m_transport;
    SystemClock m_clock;
    std::unique_ptr<TokenStore> m_store;
    Provider m_provider;
};

} // namespace DeviceSignIn
