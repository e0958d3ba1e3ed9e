// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the file of --providers into \a options: what would stand on the command line for each of them,
    and what it is to be called.

    \code
    { "providers": [
        { "name": "Aurora", "issuer": "https://id.example.com", "client-id": "tv" },
        { "provider": "keycloak", "set": ["domain=sso.example.org", "realm=tv"], "client-id": "tv" }
    ] }
    \endcode

    Empty when all is well, else what is wrong, in one line.
*/
QString readProvidersFile(const Profiles &profiles, Options *options);

/*! The same for the providers that are named along with --demo, which need nothing else. */
QString readDemoProviders(const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
