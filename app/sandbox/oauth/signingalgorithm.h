// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! The algorithm of the signatures of ID tokens (RFC 7518, section 3.1). */
enum class SigningAlgorithm {
    ES256,
    RS256,
    EdDSA, //!< with Ed25519 (RFC 8037)
};

} // namespace DeviceSignIn
