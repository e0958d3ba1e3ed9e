// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/serverresults.h"
#include "jose/signingkey.h"
#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <functional>
#include <memory>
#include <variant>

namespace DeviceSignIn {

class AuthorizationServerPrivate;

/*! The response to a request, or why it was not sent. */
using ServerReply = std::variant<HttpResponse, CallFailure>;

/*! A request to the server whose addresses are not known yet. */
struct ServerRequest
{
    /*!
        Makes the request. It is called again if the request must be sent a second time, since
        nothing in a request may be used twice. A request without an address is not sent.
    */
    std::function<HttpRequest(const ServerMetadata &)> make;
    /*! The key to prove possession of (RFC 9449); null for a request without a proof. */
    std::shared_ptr<const SigningKey> key;
    /*! The access token in the request, which the proof binds to the key (section 7); or null. */
    std::shared_ptr<const Secret> boundToken;
};

/*!
    Finds the server's addresses, then sends \a request. It is sent once more if the server wants
    another nonce in its proof (RFC 9449, section 8), or tells by its Date header that the time in the
    proof was wrong: it has not carried out the first one.
*/
PendingCall startServerCall(AuthorizationServerPrivate *server, ServerRequest request,
                            std::function<void(const ServerReply &)> done);

} // namespace DeviceSignIn
