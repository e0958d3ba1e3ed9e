// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"
#include "fuzz/fuzzing.h"
#include "protocol/usercode.h"
#include "text/shownaddress.h"

#include <QTimeZone>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    ClientData config;
    config.issuer = QStringLiteral("https://a.example");
    config.clientId = QStringLiteral("tv");
    // A server at home that the operator has named, whose addresses need no TLS.
    config.plainHttpHost = QStringLiteral("192.168.1.20");
    const auto pending = pendingFromStore(Secret(inputFrom(data, size)), config);
    if (!pending)
        return 0;
    CHECK(!pending->authorization.deviceCode.isEmpty());
    CHECK(isSafeUserCode(pending->authorization.userCode));
    CHECK(isSafeToShow(pending->authorization.verificationUri, config.plainHttpHost));
    CHECK(pending->authorization.interval >= std::chrono::seconds(1));
    const auto left = remainingLife(*pending, QDateTime::fromSecsSinceEpoch(0, QTimeZone::utc()));
    CHECK(left >= std::chrono::seconds(0) && left <= pending->authorization.lifetime);
    const Secret stored = serialize(*pending, config);
    const auto again = pendingFromStore(stored, config);
    CHECK(again && serialize(*again, config).reveal() == stored.reveal());
    return 0;
}
