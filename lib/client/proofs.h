// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/storedkey.h"
#include "protocol/clientrequest.h"

#include <memory>

namespace DeviceSignIn {

/*!
    The values with which one sign-in proves itself in addition to its codes. They are created for
    each sign-in and kept as long as its device code. A member is empty if the sign-in does not use
    it.
*/
struct Proofs
{
    /*! The code verifier of PKCE (RFC 7636, section 4.1). */
    Secret codeVerifier;
    /*! The nonce that the id_token must repeat (OpenID Connect Core 1.0, section 3.1.2.1). */
    Secret nonce;
    /*! The key that the tokens will be bound to (RFC 9449). */
    StoredKey dpopKey;
};

// The functions below are used only in this folder.

/*! Whether the tokens of a client with \a config are to be bound to a key at \a server. */
bool bindsTokens(const ClientData &config, const ServerMetadata &server);

/*!
    Creates the proofs that the profile of \a config allows and \a server accepts. \a dpopKey is the
    key for the tokens, or null.
*/
Proofs newProofs(const ClientData &config, const ServerMetadata &server,
                 std::shared_ptr<const SigningKey> dpopKey);

/*!
    Returns in one line why \a server will not accept the signatures of this client's keys; empty if
    it will, or if its metadata does not list what it accepts.
*/
QString refusedAlgorithm(const ClientData &config, const ServerMetadata &server);

/*! Returns the parameters that \a proofs add to a device authorization request. */
Values proofsForCode(const Proofs &proofs);
/*! Returns the parameters that \a proofs add to a poll. */
Values proofsForToken(const Proofs &proofs);

} // namespace DeviceSignIn
