// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "flow/deviceflow.h"
#include "storage/memorystore.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

#include <QCoreApplication>

#include <memory>

namespace DeviceSignIn {

/*! What outlives a program: the server, the clock on the wall, and the store. */
struct FlowWorld
{
    ScriptedTransport transport;
    ManualClock clock;
    MemoryStore store;
};

/*! A flow whose server, clock and store are in the hands of the test. */
struct FlowBench
{
    static constexpr char pending[] = "{'error':'authorization_pending'}";
    static constexpr char tokens[] =
        "{'access_token':'secret-access','token_type':'Bearer','refresh_token':'secret-refresh'}";

    /*! In a world of its own, or in one where somebody has been before. */
    explicit FlowBench(std::shared_ptr<FlowWorld> in = std::make_shared<FlowWorld>(),
                       ClientConfig config = knownClient())
        : world(std::move(in))
        , provider(std::move(config), &world->transport, &world->clock)
        , flow("default", &provider, &world->transport, &world->store, &world->clock, receiver())
    {}

    std::shared_ptr<FlowWorld> world;
    ScriptedTransport &transport = world->transport;
    ManualClock &clock = world->clock;
    AuthorizationServer provider;
    DeviceFlow flow;
    /*! What the flow has handed over, how often, and how to tell it that they are stored. */
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

    size_t requests() const { return transport.requests().size(); }

    void answer(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }
    void answer(HttpResponse answer)
    {
        transport.answerNext(std::move(answer));
        settle();
    }
    void breakOff(TransportError error = TransportError::Unreachable)
    {
        answer(ScriptedTransport::broken(error));
    }
    /*! Lets everything that is queued happen; no time goes by on the clock. */
    static void settle()
    {
        for (int i = 0; i < 30; ++i)
            QCoreApplication::processEvents();
    }
    void advance(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    void sleep(std::chrono::milliseconds time)
    {
        clock.leap(time);
        settle();
    }
    void setOnline(bool online)
    {
        transport.setOnline(online);
        settle();
    }

    /*! Started, and a code for \a lifetime on the screen. */
    void showCode(int lifetime = 600, int interval = 5)
    {
        flow.start();
        settle();
        giveCode(lifetime, interval);
    }
    void giveCode(int lifetime = 600, int interval = 5)
    {
        const QByteArray body =
            "{'device_code':'secret-device','user_code':'WDJB-MJHT',"
            "'verification_uri':'https://a.example/device',"
            "'verification_uri_complete':'https://a.example/device?c=WDJB-MJHT',"
            "'expires_in':"
            + QByteArray::number(lifetime) + ",'interval':" + QByteArray::number(interval) + "}";
        answer(200, body.constData());
    }
};

} // namespace DeviceSignIn
