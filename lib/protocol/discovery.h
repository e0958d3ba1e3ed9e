// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"

#include <QList>

#include <variant>

namespace DeviceSignIn {

/*!
    Where an issuer's metadata may stand, in the order in which to ask: OpenID Connect
    Discovery 1.0, section 4, then RFC 8414, section 3.1 (which puts the path behind the well-known
    part).
*/
QList<QUrl> discoveryUrls(const QString &issuer);

/*! Reads a metadata document; its issuer must be \a issuer exactly. */
std::variant<ServerMetadata, Failure> readMetadata(const HttpResponse &answer,
                                                   const QString &issuer);

} // namespace DeviceSignIn
