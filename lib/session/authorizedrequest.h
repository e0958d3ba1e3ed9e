// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
#include "protocol/pendingcall.h"

#include <QNetworkRequest>

#include <functional>
#include <variant>

namespace DeviceSignIn {

class Session;

/*! A request with an access token, or why there is no token for it. */
using AuthorizedRequest = std::variant<QNetworkRequest, Failure>;
/*! Receives the result of authorize(). */
using AuthorizedDone = std::function<void(AuthorizedRequest)>;

/*!
    Puts the session's access token on an application's own request (RFC 6750, section 2.1). The token
    is refreshed first if need be, and a proof is added if it is bound to a key (RFC 9449, section 7).
    \a method is the HTTP method that the request will be sent with. \a session must outlive the
    returned handle.

    \code
    m_call = authorize(session, "GET", QNetworkRequest(url), [this](AuthorizedRequest request) {
        if (auto *ready = std::get_if<QNetworkRequest>(&request))
            m_manager.get(*ready);
    });
    \endcode

    Only for https or this machine itself; the result is Reason::NotConfigured otherwise. The request
    follows redirects within the same server only, since the token would go along.
*/
DEVICESIGNIN_EXPORT PendingCall authorize(Session *session, const QByteArray &method,
                                          const QNetworkRequest &request, AuthorizedDone done);

/*!
    The same for a request that was answered with 401: puts a token on it that was not refused yet. It
    fails if there is none, so an application that sends again what comes from here never loops.

    \a nonce is the DPoP-Nonce header of the response, if it has one. If the refused proof had no
    nonce, the same token is used with a new proof (RFC 9449, section 9).
*/
DEVICESIGNIN_EXPORT PendingCall authorizeAgain(Session *session, const QByteArray &method,
                                               const QNetworkRequest &refused,
                                               const QByteArray &nonce, AuthorizedDone done);

} // namespace DeviceSignIn
