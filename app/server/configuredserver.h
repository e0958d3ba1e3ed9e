// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "signin/signin.h"
#include "signin/signinfactory.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

/*!
    The longest time for which the program waits for the server before it ends. A person, a desktop
    that is closed or a script does not wait for long.
*/
constexpr std::chrono::seconds longestFinish(10);

/*! The factory for sign-ins at the authorization server in the options. */
class ConfiguredServer
{
public:
    /*!
        Moves the client's configuration out of \a options. \a demo, the server of a demo or null,
        is kept until this object is destroyed.
    */
    explicit ConfiguredServer(Options *options, std::shared_ptr<const void> demo = {});

    /*! Owned by this object. Sign-ins that it creates must not outlive this object. */
    SignInFactory *factory() { return &m_factory; }

    /*!
        Waits before the program ends, for at most \a limit, until no tokens can be lost or stay
        valid unused: those of \a signIn, which may be null, are stored or revoked, and so are those
        that are still on their way from the server. Usually there are none, and it returns at once.
        It runs an event loop.
    */
    void finish(SignIn *signIn, std::chrono::seconds limit);

private:
    std::shared_ptr<const void> m_demo;
    SignInFactory m_factory;
};

} // namespace DeviceSignIn
