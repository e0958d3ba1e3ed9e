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
    The name under which a store keeps what belongs to \a client: the same at every start for one
    server and one client id, so that people stay signed in.
*/
DEVICESIGNIN_EXPORT QString storeService(const ClientConfig &client);

/*!
    Makes sign-ins at one server with the real network, the real clock and the chosen store: the
    short way for an application that has no others to give.

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
    /*! \a authorities may vouch for the server besides those that the machine trusts. */
    explicit SignInFactory(ClientConfig client, const StoreChoice &store = {},
                           const QList<QSslCertificate> &authorities = {});
    ~SignInFactory();

    /*! Owned by this object. */
    Clock *clock() const;
    /*! Owned by this object. */
    TokenStore *store() const;

    /*! For the person whose place in the store is \a account. It must not outlive this. */
    std::unique_ptr<SignIn> createSignIn(const QString &account) const;
    /*! Likewise, but with a memory of its own, which ends with it, for a store. */
    std::shared_ptr<SignIn> createVisit() const;

private:
    std::unique_ptr<SignInFactoryPrivate> d;
};

} // namespace DeviceSignIn
