// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "signin/signin.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QCoreApplication>

namespace DeviceSignIn {

/*! A sign-in with a manual clock, a scripted store and a scripted server. All secrets begin with "secret". */
struct SignInFixture
{
    explicit SignInFixture(ClientData client = knownClient())
        : provider(std::move(client), &transport, &clock)
    {}

    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
    AuthorizationServer provider;
    SignIn signIn{QStringLiteral("living-room"), &provider, &transport, &store, &clock};

    static void settle() { DeviceSignIn::settle(); }

    void begin()
    {
        signIn.begin();
        settle();
    }

    void answer(int status, const QByteArray &body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }

    void giveCode(const QByteArray &rest = {})
    {
        answer(200,
               "{'device_code':'secret-device-code','user_code':'WDJB-MJHT','verification_uri':"
               "'https://a.example/device','expires_in':600,'interval':5"
                   + rest + "}");
    }

    /*! Advances the clock by \a wait, which makes the next poll due, and answers that poll. */
    void poll(int status, const QByteArray &body,
              std::chrono::seconds wait = std::chrono::seconds(20))
    {
        clock.advance(wait);
        settle();
        answer(status, body);
    }

    void approve(const QByteArray &name = "Ada")
    {
        poll(200, "{'access_token':'secret-access','refresh_token':'secret-refresh','token_type':"
                  "'Bearer','expires_in':3600,'scope':'openid profile'}");
        answer(200, name.isEmpty() ? QByteArray("{}") : QByteArray("{'name':'" + name + "'}"));
    }
};

} // namespace DeviceSignIn
