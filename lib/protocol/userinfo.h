// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"
#include "protocol/tokens.h"

namespace DeviceSignIn {

/*!
    Returns the value of an Authorization header with \a accessToken (RFC 6750, section 2.1; RFC
    9449, section 7.1).
*/
Secret authorization(const Secret &accessToken, TokenSet::Type type);

/*! Creates the request for the claims about the person (OpenID Connect Core 1.0, section 5.3). */
HttpRequest userinfoRequest(const ServerMetadata &server, const Secret &accessToken,
                            TokenSet::Type type);

/*!
    Returns the person's name from the response to userinfoRequest(); empty if it has none. See
    personName().
*/
QString nameFromUserinfo(const HttpResponse &response);

} // namespace DeviceSignIn
