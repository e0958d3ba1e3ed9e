// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverlookup.h"
#include "client/serverresults.h"
#include "network/transport.h"
#include "protocol/clientrequest.h"
#include "protocol/keyset.h"

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

    QDateTime serverTime() const { return clock->utc().addMSecs(clockOffset.count()); }
    /*! The parameters by which a client with a key authenticates itself, for one request. */
    Values clientProof(const ServerMetadata &server) const;

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

private:
    void record(const HttpResponse &response);
};

} // namespace DeviceSignIn
