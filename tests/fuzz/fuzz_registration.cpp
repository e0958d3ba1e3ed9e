// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "openid/clientregistration.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto fuzzed = answerFrom(inputFrom(data, size));
    const auto read = readRegistration(fuzzed.answer, fuzzed.profile);
    if (const auto *failure = std::get_if<Failure>(&read)) {
        CHECK(*failure && isOneLine(failure->code, 64) && isOneLine(failure->detail, 200));
        return 0;
    }
    const auto &client = std::get<DeviceClient>(read);
    CHECK(fuzzed.profile.clientId != Profile::ClientId::Registered
          || !client.values.value(QStringLiteral("client_id")).isEmpty());
    for (const auto &[name, value] : client.values.all())
        CHECK(value.reveal().size() <= 4096);
    // What is kept in the store is read from there unchanged.
    const NamedValues again = NamedValues::fromJson(client.values.toJson());
    CHECK(again.toJson() == client.values.toJson());
    return 0;
}
