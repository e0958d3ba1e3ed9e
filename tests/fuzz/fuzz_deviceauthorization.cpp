// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/deviceauthorization.h"
#include "protocol/safety.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    auto fuzzed = answerFrom(inputFrom(data, size));
    ClientData config;
    config.clientId = QStringLiteral("tv");
    config.profile = fuzzed.profile;
    const auto read = readDeviceAuthorization(fuzzed.answer, config);
    if (const auto *failure = std::get_if<Failure>(&read)) {
        PROMISE(*failure && isOneLine(failure->code, 64) && isOneLine(failure->detail, 200));
        return 0;
    }
    const auto &authorization = std::get<DeviceAuthorization>(read);
    PROMISE(!authorization.deviceCode.isEmpty());
    PROMISE(isSafeUserCode(authorization.userCode));
    PROMISE(authorization.userCode.size() <= config.profile.longestUserCode);
    PROMISE(isSafeVerificationUri(authorization.verificationUri));
    PROMISE(authorization.verificationUri.size() <= config.profile.longestUri);
    PROMISE(authorization.verificationUriComplete.isEmpty()
            || isSafeVerificationUri(authorization.verificationUriComplete));
    PROMISE(
        authorization.verificationUriComplete.isEmpty()
        || haveSameOrigin(authorization.verificationUri, authorization.verificationUriComplete));
    // What is shown stays the same when it is read from the store and shown again.
    PROMISE(shownAddress(authorization.verificationUri) == authorization.verificationUri);
    PROMISE(authorization.interval >= std::chrono::seconds(1));
    PROMISE(authorization.lifetime >= std::chrono::seconds(1));
    PROMISE(authorization.lifetime <= std::chrono::hours(24));
    return 0;
}
