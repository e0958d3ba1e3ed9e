// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "openid/personname.h"
#include "protocol/clientdata.h"
#include "protocol/http.h"
#include "protocol/tokens.h"

#include <variant>

namespace DeviceSignIn {

/*!
    Creates the request for the claims about the person (OpenID Connect Core 1.0, section 5.3). \a
    tokenValues are TokenSet::values.
*/
HttpRequest userinfoRequest(const ClientData &config, const ServerMetadata &server,
                            const Secret &accessToken, TokenSet::Type type,
                            const NamedValues &tokenValues = {});

/*!
    Returns the person's name, address and identifier from the response to userinfoRequest(); empty
    if it has none. \a fields are the paths of the provider's profile.

    \a subject is the \c sub of the id_token; empty if there is none. A response without \c sub is
    not used then. A response about another person is a failure with Reason::WrongIdentity, because
    the access token belongs to that person (OpenID Connect Core 1.0, section 5.3.2).
*/
std::variant<PersonName, Failure> nameFromUserinfo(const HttpResponse &response,
                                                   const QString &subject,
                                                   const Profile::PersonFields &fields = {});

} // namespace DeviceSignIn
