// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

namespace DeviceSignIn {

/*! The time of a test. Derive from this before ServerFixture, whose constructor needs the clock. */
struct TimeFixture
{
    ManualClock clock;
};

/*! A server whose responses the test sends, for the client knownClient(). */
struct ServerFixture
{
    explicit ServerFixture(Clock *clock)
        : provider(knownClient(), &transport, clock)
    {}

    ScriptedTransport transport;
    AuthorizationServer provider;

    /*! Responds to the request that is waiting. \a body is written as for json(). */
    void respond(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }

    /*! Responds to the device authorization request. */
    void giveCode()
    {
        respond(200, "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/',"
                     "'expires_in':1800}");
    }

    /*! Responds to a poll. */
    void giveTokens()
    {
        respond(200, "{'access_token':'a','refresh_token':'r','expires_in':36000,"
                     "'token_type':'Bearer'}");
    }
};

} // namespace DeviceSignIn
