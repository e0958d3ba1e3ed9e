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

    /*!
        Returns another sign-in with the same account, network, clock and store, as the next start
        of the program has it.
    */
    std::unique_ptr<SignIn> next()
    {
        return createSignIn(account, &server, &transport, &store, &clock);
    }

    /*! The name of the account in the store. */
    QString account;
    /*! The owner of \c signIn. */
    std::unique_ptr<SignIn> firstSignIn = next();
    SignIn &signIn = *firstSignIn;

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
