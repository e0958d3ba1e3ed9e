// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"
#include "sandbox/http/parameters.h"

#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*!
    Reads the parameter "scope", whose values are separated by \a separator (RFC 6749, section 3.3).
    Returns an empty list if it is missing.
*/
std::variant<QStringList, OAuthError> readScopes(const Parameters &parameters, char separator);

/*!
    Reads the PKCE code challenge, whose method must be S256 (RFC 7636, section 4.3). Returns an
    empty array if the client does not use PKCE.
*/
std::variant<QByteArray, OAuthError> readCodeChallenge(const Parameters &parameters);

} // namespace DeviceSignIn
