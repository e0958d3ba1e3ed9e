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
    Adds the session's access token to an application's own request (RFC 6750, section 2.1). The
    token is refreshed first if it is about to expire, and a DPoP proof is added if the token is
    bound to a key (RFC 9449, section 7). \a method is the HTTP method with which the request will
    be sent. \a session is not owned and must outlive the returned handle. \a done is called later,
    on the same thread.

    \code
    m_call = authorize(session, "GET", QNetworkRequest(url), [this](AuthorizedRequest request) {
        if (auto *ready = std::get_if<QNetworkRequest>(&request))
            m_manager.get(*ready);
    });
    \endcode

    The token is in the header that the provider's profile defines, which is usually Authorization.
    The address must use https, or http on loopback or on the host and port of the server at home that the
    configuration names; otherwise the result is Reason::NotConfigured. The name of such a server is looked up, and
    the request is refused with Reason::HostNotFound unless it leads to a private address.
    The request follows redirects only within the same origin, because the token is sent along.
*/
DEVICESIGNIN_EXPORT PendingCall authorize(Session *session, const QByteArray &method,
                                          const QNetworkRequest &request, AuthorizedDone done);

/*!
    Adds another access token to the request \a refused, which got the status 401. If there is no
    token that was not refused, the result is a failure, so that an application that sends the
    returned request does not repeat it in an endless loop.

    \a nonce is the DPoP-Nonce header of the response, if it has one. If the refused proof had no
    nonce, the same token is used with a new proof (RFC 9449, section 9).
*/
DEVICESIGNIN_EXPORT PendingCall authorizeAgain(Session *session, const QByteArray &method,
                                               const QNetworkRequest &refused,
                                               const QByteArray &nonce, AuthorizedDone done);

} // namespace DeviceSignIn
