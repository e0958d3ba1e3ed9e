// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/profilereader.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = readProfile(inputFrom(data, size));
    if (const auto *error = std::get_if<ProfileError>(&read)) {
        CHECK(!error->line.isEmpty() && !error->line.contains(u'\n'));
        return 0;
    }
    const auto &profile = std::get<Profile>(read);
    CHECK(profile.defaultInterval.count() > 0);
    CHECK(profile.defaultLifetime.count() > 0);
    CHECK(profile.longestUserCode > 0 && profile.longestUri > 0);
    return 0;
}
