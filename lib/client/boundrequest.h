// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "jose/signingkey.h"
#include "network/singlerequest.h"

#include <functional>

namespace DeviceSignIn {

/*!
    At most one request under way to a provider, proving possession of a key where there is one
    (DPoP, RFC 9449). When the server wants another nonce in the proof (section 8), or tells by the
    way that the proof's time was wrong, the request is sent once more; it has done nothing with the
    first.
*/
class BoundRequest
{
public:
    /*! Makes the request; called again for a second try, so that nothing in it is used twice. */
    using Make = std::function<HttpRequest()>;

    /*! None of the pointers is owned; all must live longer. */
    BoundRequest(AuthorizationServer *provider, Transport *transport, Clock *clock);

    /*!
        Sends what \a make makes; an earlier request is given up. \a key may be null, and must live
        until \a read is called or abort(). An access token that the request carries is \a bound to
        the key by the proof too.
    */
    void send(Make make, const SigningKey *key, SingleRequest::Read read,
              const Secret *bound = nullptr);
    void abort();

private:
    void attempt(bool last);
    void hear(const HttpResponse &answer, bool last);

    AuthorizationServer *m_provider;
    Clock *m_clock;
    SingleRequest m_request;
    Make m_make;
    SingleRequest::Read m_read;
    const SigningKey *m_key = nullptr;
    const Secret *m_bound = nullptr;
    QByteArray m_nonce;
};

} // namespace DeviceSignIn
