// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"

#include <QDateTime>

namespace DeviceSignIn {

/*!
    The name to greet a person with, from an id_token's payload: name, preferred_username, email.

    The token must come straight from the token endpoint over a trusted connection, which stands in
    for the signature (OpenID Connect Core 1.0, section 3.1.3.7, rule 6). Empty if it is malformed,
    or for another client or issuer, or expired.
*/
QString nameFromIdToken(const Secret &idToken, const QString &issuer, const QString &clientId,
                        const QDateTime &now);

/*! OpenID Connect Core 1.0, section 5.3. */
HttpRequest userinfoRequest(const ServerMetadata &server, const Secret &accessToken);

/*! The same name from the answer of a userinfo endpoint; empty if there is none. */
QString nameFromUserinfo(const HttpAnswer &answer);

} // namespace DeviceSignIn
