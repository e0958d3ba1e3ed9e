// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*! Which tokens the sandbox binds to a key of the client (DPoP, RFC 9449). */
enum class DpopMode {
    Optional, //!< the tokens of clients that send a proof
    Require,  //!< all tokens; a token request without a proof is rejected
    Off,      //!< no tokens; proofs are ignored
};

} // namespace DeviceSignIn
