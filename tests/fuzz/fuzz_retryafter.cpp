// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"

#include <QTimeZone>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'767'268'800, QTimeZone::utc());
    if (const auto wait = parseRetryAfter(inputFrom(data, size), now))
        CHECK(wait->count() >= 0);
    return 0;
}
