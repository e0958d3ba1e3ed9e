// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signinaccess.h"
#include "support/serverfixture.h"

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*! A sign-in and its server. */
struct SignInEnvironment : ServerFixture
{
    SignInEnvironment(ClientData config, const std::shared_ptr<ManualClock> &ofAll)
        : ServerFixture(std::move(config), std::make_shared<TestEnvironment>(ofAll))
    {
        restart();
    }

    /*! Creates a new sign-in, as a restart of the program does. The store keeps its content. */
    void restart() { signIn = createSignIn("default", &server, &transport, &store, &clock); }

    std::shared_ptr<SignIn> signIn;
    /*! The response to every request while all of them fail; empty otherwise. */
    std::function<HttpResponse()> failingResponse;
};

} // namespace DeviceSignIn
