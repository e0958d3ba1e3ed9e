// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*!
    Reads the file of --providers into \a options. Each object in it has the options of one provider, as on
    the command line, and the name that the page shows for it.

    \code
    { "providers": [
        { "name": "Aurora", "issuer": "https://id.example.com", "client-id": "tv" },
        { "provider": "keycloak", "set": ["domain=sso.example.org", "realm=tv"], "client-id": "tv" }
    ] }
    \endcode

    Returns what is wrong with the file, in one line; empty if nothing is.
*/
QString readProvidersFile(const Profiles &profiles, Options *options);

/*!
    Adds the providers that are named together with --demo, for which no file is needed. Returns what is
    wrong with their names, in one line; empty if nothing is.
*/
QString readDemoProviders(const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
