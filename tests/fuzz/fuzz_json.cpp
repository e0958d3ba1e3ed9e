// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "protocol/json.h"

#include <QTimeZone>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto fuzzed = answerFrom(inputFrom(data, size));
    claimsJson(fuzzed.answer);
    const auto object = readObject(fuzzed.answer);
    if (!object)
        return 0;
    for (const auto &value : *object) {
        const auto span = readSeconds(value);
        CHECK(!span || *span >= std::chrono::seconds(1));
        CHECK(!span || *span <= std::chrono::hours(101 * 366 * 24));
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::utc());
        for (const ReadTime &read : {readInterval(value), readLifetime(value, now)}) {
            CHECK(!read.time || *read.time >= std::chrono::seconds(1));
            CHECK(!read.time || *read.time <= std::chrono::hours(101 * 366 * 24));
        }
    }
    const auto keys = object->keys();
    for (const auto &key : keys)
        valueAt(*object, key);
    return 0;
}
