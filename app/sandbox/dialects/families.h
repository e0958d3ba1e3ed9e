// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"

#include <QList>

namespace DeviceSignIn {

/*! The RFC's own words, and a service that has none of its own for anything but success. */
QList<Dialect> genericDialects();
/*! GitHub, Google, Microsoft, Amazon, Salesforce. */
QList<Dialect> platformDialects();
/*! Facebook, Twitch, Trakt. */
QList<Dialect> mediaDialects();
/*! Auth0, Okta, Keycloak, Zitadel, Authentik, GitLab, Faable. */
QList<Dialect> identityServerDialects();

} // namespace DeviceSignIn
