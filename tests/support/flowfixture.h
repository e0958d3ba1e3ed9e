// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/flowaccess.h"
#include "protocol/pendingcalls.h"
#include "support/serverfixture.h"

namespace DeviceSignIn {

/*! A DeviceFlow with the default account. */
struct FlowFixture : ServerFixture
{
    explicit FlowFixture(std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>(),
                         ClientData config = knownClient())
        : ServerFixture(std::move(config), std::move(in))
    {}

    // The last tokens that the flow has delivered, and the number of deliveries.
    TokenSet granted;
    int grants = 0;

    /*! Reports to the flow that the tokens are stored. */
    void tokensAreStored() { m_storing.report(true); }

    /*!
        Creates a flow with \a where as its store, and with this object as the receiver of its
        tokens.
    */
    std::unique_ptr<DeviceFlow> createFlow(TokenStore *where)
    {
        return DeviceSignIn::createFlow("default", &server, &transport, where, &clock,
                                        [this](TokenSet received, std::function<void()> done) {
                                            granted = std::move(received);
                                            ++grants;
                                            return m_storing.add(
                                                [done = std::move(done)](bool) { done(); });
                                        });
    }

private:
    PendingCalls<bool> m_storing;
    std::unique_ptr<DeviceFlow> m_flow = createFlow(&store);

public:
    DeviceFlow &flow = *m_flow;

    /*! Starts the flow, so that its first request waits for a response. */
    void requestCode()
    {
        flow.start();
        settle();
    }
    /*! Starts the flow and responds with a code. \a lifetime and \a interval are in s. */
    void showCode(int lifetime = 600, int interval = 5)
    {
        requestCode();
        giveCode(lifetime, interval);
    }
    /*! Starts the flow, responds with a code, and advances the clock until a poll is sent. */
    void showCodeAndPoll(int lifetime = 600)
    {
        showCode(lifetime);
        advance(std::chrono::seconds(5));
    }
    void giveCode(int lifetime = 600, int interval = 5)
    {
        ServerFixture::giveCode(
            lifetime, interval,
            ",'verification_uri_complete':'https://a.example/device?c=WDJB-MJHT'");
    }
};

} // namespace DeviceSignIn
