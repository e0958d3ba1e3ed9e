// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "session/sessionstore.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto session = fromStore(Secret(inputFrom(data, size)));
    if (!session)
        return 0;
    CHECK(!session->accessToken.isEmpty());
    const Secret stored = serialize(*session);
    const auto again = fromStore(stored);
    CHECK(again && serialize(*again).reveal() == stored.reveal());
    return 0;
}
