// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signinaccess.h"
#include "support/serverfixture.h"

namespace DeviceSignIn {

/*! A SignIn and its server. */
struct SignInFixture : ServerFixture
{
    explicit SignInFixture(ClientData config = knownClient(),
                           QString account_ = QStringLiteral("default"))
        : ServerFixture(std::move(config))
        , account(std::move(account_))
    {}

    /*! The name of the account in the store. */
    QString account;
    /*! The owner of \c signIn. */
    std::unique_ptr<SignIn> firstSignIn = makeSignIn();
    SignIn &signIn = *firstSignIn;

    /*! Creates another sign-in of the account, as a restart of the program does. */
    std::unique_ptr<SignIn> makeSignIn()
    {
        return createSignIn(account, &server, &transport, &store, &clock);
    }
    void begin()
    {
        signIn.begin();
        settle();
    }
    /*! Responds with a code to the request that waits, and approves the code. */
    void signInAs(const QByteArray &name)
    {
        giveCode();
        approve(name);
    }
};

} // namespace DeviceSignIn
