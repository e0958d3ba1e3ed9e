// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/codeverifier.h"

#include "jose/crypto.h"

namespace DeviceSignIn {

Secret newCodeVerifier()
{
    return Secret(base64Url(randomBytes(32)));
}

QByteArray codeChallenge(const Secret &verifier)
{
    return base64Url(sha256(verifier.reveal()));
}

} // namespace DeviceSignIn
