// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"
#include "support/serverfixture.h"

namespace DeviceSignIn {

/*! A SignIn and its server. */
struct SignInFixture : ServerFixture
{
    explicit SignInFixture(ClientData config = knownClient(),
                           const QString &account = QStringLiteral("default"))
        : ServerFixture(std::move(config))
        , signIn(account, &server, &transport, &store, &clock)
    {}

    SignIn signIn;

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
