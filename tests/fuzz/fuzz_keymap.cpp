// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "input/keymapreader.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = readKeyMap(inputFrom(data, size));
    if (const auto *error = std::get_if<KeyMapError>(&read)) {
        CHECK(!error->line.isEmpty() && isOneLine(error->line, 200));
        return 0;
    }
    const auto &map = std::get<KeyMap>(read);
    CHECK(map.size() <= 500);
    for (const int key : {0, int(Qt::Key_Return), int(Qt::Key_unknown)}) {
        for (const quint32 scanCode : {0U, 36U, 360U, 775U})
            CHECK(map.keyFor(key, scanCode) <= RemoteKey::Blue);
    }
    // A key that Qt does not know has no name that a key map could contain.
    CHECK(map.keyFor(Qt::Key_unknown, 0) == RemoteKey::None);
    return 0;
}
