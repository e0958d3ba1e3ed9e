// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "signin/signin.h"
#include "signin/signinfactory.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

class Demo;

/*!
    The authorization server in the options, or the server of a demo, which is started first, and
    the factory for sign-ins at it.
*/
class ConfiguredServer
{
public:
    /*!
        Starts the server of a demo, if \a options contain one, and prints where to approve. Returns
        null on failure, after writing the reason to standard error. Moves the client's
        configuration out of \a options.
    */
    static std::unique_ptr<ConfiguredServer> open(Options *options);
    ~ConfiguredServer();

    /*! Owned by this object. Sign-ins that it creates must not outlive this object. */
    SignInFactory *factory() { return &m_factory; }

    /*!
        Waits before the program ends, for at most \a limit, until no tokens can be lost or stay valid
        unused: those of \a signIn, which may be null, are stored or revoked, and so are those that are
        still on their way from the server. Usually there are none, and it returns at once. It runs an
        event loop.
    */
    void finish(SignIn *signIn, std::chrono::seconds limit);

private:
    ConfiguredServer(std::unique_ptr<Demo> demo, Options *options);

    std::unique_ptr<Demo> m_demo;
    SignInFactory m_factory;
};

} // namespace DeviceSignIn
