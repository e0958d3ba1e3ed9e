// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "jose/jwk.h"
#include "jose/signingkey.h"

#include <openssl/err.h>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto key = SigningKey::fromPem(Secret(inputFrom(data, size)));
    CHECK(ERR_peek_error() == 0);
    if (!key)
        return 0;
    const auto restored = SigningKey::fromPem(key->toPem());
    CHECK(restored && restored->publicJwk() == key->publicJwk());
    const auto publicKey = PublicKey::fromJwk(key->publicJwk());
    CHECK(publicKey && publicKey->verify(key->algorithm(), "message", key->sign("message")));
    return 0;
}
