// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/tokens.h"

using namespace DeviceSignIn;

namespace {

void check(const TokenResponse &answer)
{
    if (const auto *tokens = std::get_if<TokenSet>(&answer)) {
        CHECK(isHeaderText(tokens->accessToken.reveal()));
        CHECK(isOneLine(tokens->scope, 1000));
        for (const QString &extra : tokens->extras)
            CHECK(isOneLine(extra, 1000));
        CHECK(!tokens->lifetime || *tokens->lifetime >= std::chrono::seconds(1));
    } else if (const auto *slowDown = std::get_if<SlowDown>(&answer)) {
        CHECK(!slowDown->interval || *slowDown->interval >= std::chrono::seconds(1));
    }
    const Failure failure = failureOf(answer);
    CHECK(isOneLine(failure.code, 64) && isOneLine(failure.detail, 200));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto fuzzed = answerFrom(inputFrom(data, size));
    check(readPollResponse(fuzzed.answer, fuzzed.profile));

    check(readExchangeResponse(fuzzed.answer, fuzzed.profile));
    if (const auto approval = readApproval(fuzzed.answer, fuzzed.profile)) {
        for (const auto &[name, value] : approval->all())
            CHECK(value.reveal().size() <= 4096);
    }

    const auto refreshed = readRefreshResponse(fuzzed.answer, fuzzed.profile);
    check(refreshed);
    CHECK(std::holds_alternative<TokenSet>(refreshed) || std::holds_alternative<Final>(refreshed)
          || std::holds_alternative<Retryable>(refreshed)
          || std::holds_alternative<UnexpectedResponse>(refreshed));
    return 0;
}
