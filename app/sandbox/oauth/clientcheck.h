// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/parameters.h"
#include "sandbox/oauth/oautherror.h"

#include <variant>

namespace DeviceSignIn {

/*! Who may use the server. */
struct ClientPolicy
{
    /*! Empty: any client id. */
    QString clientId;
    /*! Empty: clients are public and need none. */
    Secret clientSecret;
};

/*! Which secret a request needs. */
enum class SecretNeed {
    None,
    Any,        //!< one that is not empty; nobody knows which is right
    Configured, //!< the policy's
};

/*! The client's id, once it has shown that it may use it (RFC 6749, sections 2.3.1 and 3.2.1). */
std::variant<QString, OAuthError> checkClient(const Request &request, const Parameters &parameters,
                                              const ClientPolicy &policy, SecretNeed need);

} // namespace DeviceSignIn
