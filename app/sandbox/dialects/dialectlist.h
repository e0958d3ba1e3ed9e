// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"

#include <QList>

#include <optional>

namespace DeviceSignIn {

/*! Returns the dialect of this name, or nothing if there is none. */
std::optional<Dialect> findDialect(const QString &name);

/*! Returns the names of all dialects. */
QStringList dialectNames();

/*!
    The dialect of the RFCs, and one like Plex's, whose responses to polls contain no error codes.
*/
QList<Dialect> genericDialects();
/*! Plex, Jellyfin, Emby Connect. */
QList<Dialect> homeDialects();
/*! Real-Debrid, AllDebrid, SIMKL, Premiumize. */
QList<Dialect> debridDialects();
/*! AWS IAM Identity Center, Epic, TIDAL, Discord, Yandex, Hugging Face. */
QList<Dialect> cloudDialects();
/*! GitHub, Google, Microsoft, Amazon, Salesforce. */
QList<Dialect> platformDialects();
/*! Facebook, Twitch, Trakt. */
QList<Dialect> mediaDialects();
/*! Auth0, Okta, Keycloak, Zitadel, Authentik, GitLab, Faable. */
QList<Dialect> identityServerDialects();

} // namespace DeviceSignIn
