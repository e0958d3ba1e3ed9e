// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "openid/discovery.h"
#include "text/endpoint.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString issuer = QStringLiteral("https://a.example");
    const auto read = readMetadata(answerFrom(inputFrom(data, size)).answer, issuer);
    if (const auto *failure = std::get_if<Failure>(&read)) {
        CHECK(*failure && isOneLine(failure->detail, 200));
        return 0;
    }
    const auto &server = std::get<ServerMetadata>(read);
    CHECK(server.issuer == issuer);
    for (const QUrl &url : {server.deviceAuthorizationEndpoint, server.tokenEndpoint})
        CHECK(isSafeEndpoint(url) && url.scheme() == QLatin1String("https"));
    for (const QUrl &url : {server.refreshEndpoint, server.revocationEndpoint,
                            server.userinfoEndpoint, server.keysEndpoint})
        CHECK(url.isEmpty() || (isSafeEndpoint(url) && url.scheme() == QLatin1String("https")));
    return 0;
}
