// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the file of --providers into \a options. Each object in it contains the options of one
    provider, named as on the command line, and the name that the page shows for the provider. Any
    other member is an error, because in most cases it is misspelled.

    \code
    { "providers": [
        { "name": "Aurora", "issuer": "https://id.example.com", "client-id": "tv" },
        { "provider": "keycloak", "set": ["domain=sso.example.org", "realm=tv"], "client-id": "tv" }
    ] }
    \endcode

    Returns the problem with the file in one line; empty if there is none.
*/
QString readProvidersFile(const Profiles &profiles, Options *options);

/*!
    Adds to \a options the providers that a command line with --demo names by repeated --provider.
    The sandbox plays them, so they need neither a file nor a registered client. Returns the problem
    with their names in one line; empty if there is none.
*/
QString readDemoProviders(const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
