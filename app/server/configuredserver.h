// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "signin/signinfactory.h"

#include <memory>

namespace DeviceSignIn {

class Demo;

/*! The authorization server that options name, which a demo starts first, and the sign-ins there. */
class ConfiguredServer
{
public:
    /*!
        Starts the server of a demo, if \a options ask for one, and prints where to approve. Returns null
        if that fails, after writing the reason to standard error. Moves the client's configuration out
        of \a options.
    */
    static std::unique_ptr<ConfiguredServer> open(Options *options);
    ~ConfiguredServer();

    /*! Owned by this object. Sign-ins that it creates must not outlive this object. */
    SignInFactory *factory() { return &m_factory; }

private:
    ConfiguredServer(std::unique_ptr<Demo> demo, Options *options);

    std::unique_ptr<Demo> m_demo;
    SignInFactory m_factory;
};

} // namespace DeviceSignIn
