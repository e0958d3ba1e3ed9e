// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/deviceauthorization.h"
#include "protocol/usercode.h"
#include "text/shownaddress.h"

using namespace DeviceSignIn;

namespace {
/*! The server at home that the operator has named, whose addresses need no TLS. */
const QString home = QStringLiteral("192.168.1.20");
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    auto fuzzed = answerFrom(inputFrom(data, size));
    ClientData config;
    config.clientId = QStringLiteral("tv");
    config.profile = fuzzed.profile;
    config.plainHttpHost = home;
    const auto read = readDeviceAuthorization(fuzzed.answer, config);
    if (const auto *failure = std::get_if<Failure>(&read)) {
        CHECK(*failure && isOneLine(failure->code, 64) && isOneLine(failure->detail, 200));
        return 0;
    }
    const auto &authorization = std::get<DeviceAuthorization>(read);
    CHECK(!authorization.deviceCode.isEmpty() || config.profile.fields.deviceCode.isEmpty());
    CHECK(isSafeUserCode(authorization.userCode));
    CHECK(authorization.userCode.size() <= config.profile.longestUserCode);
    CHECK(isSafeToShow(authorization.verificationUri, home));
    CHECK(authorization.verificationUri.size() <= config.profile.longestUri);
    CHECK(authorization.verificationUriComplete.isEmpty()
          || isSafeToShow(authorization.verificationUriComplete, home));
    CHECK(authorization.verificationUriComplete.isEmpty()
          || haveSameOrigin(authorization.verificationUri, authorization.verificationUriComplete));
    // What is shown stays the same when it is read from the store and shown again.
    CHECK(shownAddress(authorization.verificationUri) == authorization.verificationUri);
    CHECK(authorization.interval >= std::chrono::seconds(1));
    CHECK(authorization.lifetime >= std::chrono::seconds(1));
    CHECK(authorization.lifetime <= std::chrono::hours(24));
    return 0;
}
