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

/*! The only place that chooses: the real network, clock and store for a sign-in. */
class Wiring
{
public:
    Wiring(ClientConfig client, const StoreChoice &store, const QString &account,
           const QList<QSslCertificate> &authorities = {});

    SignIn *signIn() { return &m_signIn; }
    TokenStore *store() { return m_store.get(); }

private:
    HttpTransport m_transport;
    SystemClock m_clock;
    std::unique_ptr<TokenStore> m_store;
    Provider m_provider;
    SignIn m_signIn;
};

} // namespace DeviceSignIn
