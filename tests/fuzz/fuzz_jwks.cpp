// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/keyset.h"

#include <openssl/err.h>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto answer = readKeySet(answerFrom(inputFrom(data, size)).answer);
    // A leftover error would break the next TLS connection.
    CHECK(ERR_peek_error() == 0);
    if (const auto *failure = std::get_if<Failure>(&answer)) {
        CHECK(*failure);
        return 0;
    }
    const auto &keys = std::get<KeySet>(answer).keys();
    CHECK(keys.size() <= 64);
    for (const auto &key : keys) {
        const auto again = PublicKey::fromJwk(key.jwk());
        CHECK(again && again->jwk() == key.jwk() && again->algorithm() == key.algorithm());
    }
    if (!keys.empty())
        CHECK(!keys.front().verify(keys.front().algorithm(), "message", QByteArray(64, 'x')));
    CHECK(ERR_peek_error() == 0);
    return 0;
}
