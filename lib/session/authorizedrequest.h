// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"

#include <QNetworkRequest>

#include <functional>
#include <variant>

namespace DeviceSignIn {

class Session;

/*! A request that may be sent, or why there is no token for it. */
using AuthorizedRequest = std::variant<QNetworkRequest, Failure>;

/*!
    Puts the session's access token on an app's own request (RFC 6750, section 2.1), refreshed
    before if need be, with a proof where it is bound to a key (RFC 9449, section 7). \a method is
    the one that the request will be sent with. \a done is called later, unless \a context is gone
    by then.

    \code
    authorize(session, "GET", QNetworkRequest(url), this, [this](AuthorizedRequest request) {
        if (auto *ready = std::get_if<QNetworkRequest>(&request))
            m_manager.get(*ready);
    });
    \endcode

    Only for https or this very machine: Reason::NotConfigured otherwise. Redirects to another
    server are not followed, since the token would go along.
*/
DEVICESIGNIN_EXPORT void authorize(Session *session, const QByteArray &method,
                                   const QNetworkRequest &request, QObject *context,
                                   std::function<void(AuthorizedRequest)> done);

/*!
    The same for a request that was answered with 401: with a token that was not refused yet. Fails
    if there is none to be had; so an app that sends again what comes from here ends in no loop.

    \a nonce is the answer's header DPoP-Nonce, if it has one: where the refused proof had no nonce,
    the same token goes with another proof (RFC 9449, section 9).
*/
DEVICESIGNIN_EXPORT void authorizeAgain(Session *session, const QByteArray &method,
                                        const QNetworkRequest &refused, const QByteArray &nonce,
                                        QObject *context,
                                        std::function<void(AuthorizedRequest)> done);

} // namespace DeviceSignIn
