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
        , m_account(account)
    {}

    /*!
        Returns another sign-in with the same account, network, clock and store, as the next start
        of the program has it.
    */
    SignIn next() { return SignIn(m_account, &server, &transport, &store, &clock); }

private:
    QString m_account;

public:
    SignIn signIn = next();

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
