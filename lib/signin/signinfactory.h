// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/pendingcall.h"
#include "signin/clientconfig.h"
#include "signin/signin.h"
#include "storage/tokenstore.h"

#include <functional>
#include <memory>

namespace DeviceSignIn {

class SignInFactoryPrivate;

/*!
    Creates sign-ins at one server. An application creates one factory for each server and keeps it
    as long as it signs people in.

    \code
    ClientConfig client;
    client.setIssuer(u"https://id.example.com"_s);
    client.setClientId(u"living-room-tv"_s);

    SignInFactory factory(client);
    const auto signIn = factory.createSignIn(u"default"_s);
    connect(signIn->session(), &Session::signedIn, …);
    signIn->begin();
    \endcode

    All sign-ins of a factory share its store, its connection to the network, the addresses that
    were discovered, and the system's clock. They live on the thread that calls createSignIn(),
    which has to be the thread on which the factory was created and needs an event loop.

    A factory never fails: with a configuration that can't be used, each sign-in ends with
    Reason::NotConfigured. Call ClientConfig::problem() first if an operator can correct it.
*/
class DEVICESIGNIN_EXPORT SignInFactory
{
public:
    /*!
        Reads the profile and the files that \a client names. Later changes of \a client or the
        files have no effect.

        The factory owns \a store. If it is null, tokens are kept in the system's keychain, under a
        name that depends only on the server and the client id, so that the next start of the
        application finds them.
    */
    explicit SignInFactory(const ClientConfig &client, std::unique_ptr<TokenStore> store = {});
    /*! All sign-ins of this factory have to be destroyed before. */
    ~SignInFactory();
    SignInFactory(const SignInFactory &) = delete;
    SignInFactory &operator=(const SignInFactory &) = delete;

    /*!
        Creates a sign-in, which has to be destroyed before this object. \a account is the name
        under which the store keeps its tokens, so that several people can sign in side by side: 1
        to 64 visible characters, without a slash, and without a space at either end. An application
        for one person uses the same name at every start. A sign-in with any other name reads and
        stores nothing, and ends with Reason::NotConfigured. At most one sign-in of an account may
        exist at a time in one process.
    */
    std::unique_ptr<SignIn> createSignIn(const QString &account) const;
    /*!
        Creates a sign-in whose tokens are kept in memory only and are wiped when the last pointer
        to it is destroyed: the pointer owns that memory too. It has to be destroyed before this
        object.
    */
    std::shared_ptr<SignIn> createVisit() const;

    /*!
        Suspends \a signIn because the application is about to end, and calls \a done when no tokens
        can be lost any more or stay valid unused. An application that quits in the seconds in which
        a person signs in or out or in which tokens are refreshed, without waiting for this, may
        lose new tokens that are not stored yet, and may leave tokens valid at the server that
        nobody uses.

        First a sign-out ends, and new tokens are stored; if their owner is not identified within 3
        seconds, they are revoked instead. That takes at most 10 seconds, unless the store is slow.
        Then the responses to refreshes of all sign-ins of this factory are awaited, because the
        server may have ended the old refresh token, and so are those to polls that were sent before
        the end of their sign-in, whose tokens are revoked: a minute at most. Sign-outs of all
        sign-ins are awaited as well, also of one that a host of sign-ins has dropped. What a
        refresh or a sign-out changes in the store is awaited without a limit, for example while a
        keychain is slow or locked: an application that has to end by a certain time needs a limit
        of its own. Usually nothing is awaited, and \a done is called from the next turn of the
        event loop.

        \a signIn may be null, to wait only for what other sign-ins have under way. It is not owned,
        and must outlive the handle, as must this object. The handle may be destroyed at any time,
        to end sooner.
    */
    PendingCall finish(SignIn *signIn, std::function<void()> done) const;

    /*! The store of the sign-ins, owned by this object. */
    TokenStore *store() const;

private:
    friend class SignInFactoryPrivate;
    explicit SignInFactory(std::unique_ptr<SignInFactoryPrivate> d);

    std::unique_ptr<SignInFactoryPrivate> d;
};

} // namespace DeviceSignIn
