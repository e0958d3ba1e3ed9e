// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "openid/keyset.h"

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
        CHECK(again && again->jwk() == key.jwk() && !key.algorithms().isEmpty());
        // A key that names its algorithm may have fewer than all of its kind.
        for (const JwsAlgorithm algorithm : key.algorithms())
            CHECK(again->algorithms().contains(algorithm));
    }
    if (!keys.empty()) {
        for (const JwsAlgorithm algorithm : keys.front().algorithms())
            CHECK(!keys.front().verify(algorithm, "message", QByteArray(64, 'x')));
    }
    CHECK(ERR_peek_error() == 0);
    return 0;
}
