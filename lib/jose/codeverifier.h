// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

namespace DeviceSignIn {

/*! A new random code verifier of 43 characters for PKCE (RFC 7636, section 4.1). */
Secret newCodeVerifier();

/*! The code challenge of \a verifier by the method S256 (RFC 7636, section 4.2). */
QByteArray codeChallenge(const Secret &verifier);

} // namespace DeviceSignIn
