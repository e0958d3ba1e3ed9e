// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/keythread.h"
#include "client/serverlookup.h"
#include "client/serverresults.h"
#include "client/unclaimedtokens.h"
#include "network/transport.h"
#include "openid/keyset.h"
#include "protocol/clientrequest.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! The state that all calls of one AuthorizationServer share. */
class AuthorizationServerPrivate
{
public:
    AuthorizationServerPrivate(ClientData config, Transport *transport, Clock *clock);

    /*! Sends \a request without changes, and records the nonce and the time in its response. */
    PendingCall send(HttpRequest request, Transport::Done done);
    /*!
        Sends \a request to an address that may be on another server, and records nothing of the
        response.
    */
    PendingCall sendElsewhere(HttpRequest request, Transport::Done done) const;

    QDateTime serverTime() const { return clock->utc().addMSecs(clockOffset.count()); }
    /*! Whether a key of the client is in hardware, and may thus take its time. */
    bool hasKeyInHardware() const;
    /*!
        Passes to \a done what \a work with keys returns. If a key is in hardware, that happens
        later and \a step becomes the handle; otherwise before this function returns.
    */
    template <typename Result>
    void workWithKeys(PendingCall *step, std::function<Result()> work,
                      std::function<void(Result)> done)
    {
        if (hasKeyInHardware())
            *step = keyThread.run<Result>(std::move(work), std::move(done));
        else
            done(work());
    }

    ClientData config;
    Transport *transport;
    Clock *clock;
    ServerLookup lookup;
    /*! The last DPoP-Nonce of the server (RFC 9449, section 8.2), or empty. */
    QByteArray dpopNonce;
    /*! The server's calendar time minus this machine's. */
    std::chrono::milliseconds clockOffset{0};
    /*! The server's keys from the last fetch, kept because servers rarely change them. */
    std::optional<KeySet> keys;
    /*! After the members that work with keys uses. */
    KeyThread keyThread;
    /*! The last member, since what it waits for uses the others. */
    UnclaimedTokens unclaimed{this};

private:
    void record(const HttpResponse &response);
};

} // namespace DeviceSignIn
