// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"
#include "sandbox/http/parameters.h"

#include <variant>

namespace DeviceSignIn {

/*! The client that may use the server. */
struct RegisteredClient
{
    /*! If empty, any client may use the server. */
    QString clientId;
    /*! If empty, clients are public (RFC 6749, section 2.1). */
    Secret clientSecret;
};

/*! The client secret that a request must contain. */
enum class SecretRequirement {
    None,
    Any,        //!< any that is not empty
    Configured, //!< the one of RegisteredClient
};

/*!
    Authenticates the client of \a request by its id and its secret, from the Authorization header
    or from \a parameters (RFC 6749, sections 2.3.1 and 3.2.1). Returns the client id.
*/
std::variant<QString, OAuthError> authenticateClient(const Request &request,
                                                     const Parameters &parameters,
                                                     const RegisteredClient &registered,
                                                     SecretRequirement requirement);

} // namespace DeviceSignIn
