// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "protocol/tokenset.h"
#include "support/serverfixture.h"

namespace DeviceSignIn {

/*! A DeviceFlow with the default account. */
struct FlowFixture : ServerFixture
{
    explicit FlowFixture(std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>(),
                         ClientData config = knownClient())
        : ServerFixture(std::move(config), std::move(in))
    {}

    // The last tokens that the flow has delivered, the number of deliveries, and the function by
    // which the receiver reports that the tokens are stored.
    TokenSet granted;
    int grants = 0;
    std::function<void()> tokensAreStored;

    DeviceFlow::TokenReceiver receiver()
    {
        return [this](TokenSet received, std::function<void()> stored) {
            granted = std::move(received);
            ++grants;
            tokensAreStored = std::move(stored);
        };
    }

    DeviceFlow flow{"default", &server, &transport, &store, &clock, receiver()};

    /*! Starts the flow and responds with a code. \a lifetime and \a interval are in s. */
    void showCode(int lifetime = 600, int interval = 5)
    {
        flow.start();
        settle();
        giveCode(lifetime, interval);
    }
    void giveCode(int lifetime = 600, int interval = 5)
    {
        ServerFixture::giveCode(
            lifetime, interval,
            ",'verification_uri_complete':'https://a.example/device?c=WDJB-MJHT'");
    }
};

} // namespace DeviceSignIn
