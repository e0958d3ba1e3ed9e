// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "jose/export.h"
#include "protocol/clientconfig.h"
#include "signin/signin.h"
#include "storage/storechoice.h"

#include <QList>
#include <QSslCertificate>

#include <memory>

namespace DeviceSignIn {

class SignInFactoryPrivate;
class TokenStore;

/*!
    Returns the name under which a store keeps the entries of \a client. It depends only on the
    server and on the client id, so that a restart finds the same entries.
*/
DEVICESIGNIN_EXPORT QString storeService(const ClientConfig &client);

/*!
    Creates sign-ins at one server with the system's network, the system's clock and the chosen
    store. It is meant for applications that do not need objects of their own for these.

    \code
    ClientConfig client;
    client.issuer = u"https://id.example.com"_s;
    client.clientId = u"tv"_s;
    SignInFactory factory(std::move(client));
    const auto signIn = factory.createSignIn(u"default"_s);
    connect(signIn->session(), &Session::signedIn, …);
    signIn->begin();
    \endcode
*/
class DEVICESIGNIN_EXPORT SignInFactory
{
public:
    /*!
        \a authorities are certificates that are trusted for the server in addition to the system's.
    */
    explicit SignInFactory(ClientConfig client, const StoreChoice &store = {},
                           const QList<QSslCertificate> &authorities = {});
    ~SignInFactory();

    /*! The system's clock, owned by this object. */
    Clock *clock() const;
    /*! The chosen store, owned by this object. */
    TokenStore *store() const;

    /*!
        Creates a sign-in for the account \a account in the store. It must not outlive this object.
    */
    std::unique_ptr<SignIn> createSignIn(const QString &account) const;
    /*!
        Creates a sign-in whose tokens are kept in memory only and are wiped when it is destroyed.
        It must not outlive this object.
    */
    std::shared_ptr<SignIn> createVisit() const;

private:
    std::unique_ptr<SignInFactoryPrivate> d;
};

} // namespace DeviceSignIn
