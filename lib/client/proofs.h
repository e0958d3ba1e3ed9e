// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"
#include "protocol/clientrequest.h"

#include <optional>

namespace DeviceSignIn {

/*!
    What one sign-in proves itself with besides its codes: made anew for each, and kept as long as
    its code. Each is empty where the sign-in goes without it.
*/
struct Proofs
{
    /*! PKCE (RFC 7636, section 4.1). */
    Secret codeVerifier;
    /*! What the id_token must repeat (OpenID Connect Core 1.0, section 3.1.2.1). */
    Secret nonce;
    /*! The key that the tokens will be bound to (RFC 9449). */
    std::optional<SigningKey> dpopKey;

    const SigningKey *key() const { return dpopKey ? &*dpopKey : nullptr; }
};

/*! As many as the profile allows and the server takes. */
Proofs newProofs(const ClientConfig &config, const ServerMetadata &server);

/*! What of them goes along with the device authorization request, and with each poll. */
Values proofsForCode(const Proofs &proofs);
Values proofsForToken(const Proofs &proofs);

} // namespace DeviceSignIn
