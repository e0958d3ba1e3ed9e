// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"
#include "protocol/tokens.h"

namespace DeviceSignIn {

/*!
    The value of an Authorization header with \a accessToken (RFC 6750, section 2.1; RFC 9449,
    section 7.1).
*/
Secret authorization(const Secret &accessToken, TokenSet::Type type);

/*! The request for the claims about the user (OpenID Connect Core 1.0, section 5.3). */
HttpRequest userinfoRequest(const ServerMetadata &server, const Secret &accessToken,
                            TokenSet::Type type);

/*! The name to show for a person, from the response to it; empty if there is none. See personName(). */
QString nameFromUserinfo(const HttpResponse &response);

} // namespace DeviceSignIn
