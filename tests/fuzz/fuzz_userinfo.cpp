// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "openid/userinfo.h"

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto fuzzed = answerFrom(inputFrom(data, size));
    for (const QString &subject : {QString(), QStringLiteral("1")}) {
        const auto read = nameFromUserinfo(fuzzed.answer, subject, fuzzed.profile.personFields);
        if (const auto *failure = std::get_if<Failure>(&read)) {
            CHECK(failure->reason == Reason::WrongIdentity && !subject.isEmpty());
        } else {
            const auto &person = std::get<PersonName>(read);
            CHECK(isOneLine(person.name, 200));
            CHECK(isOneLine(person.address, 200));
        }
    }
    return 0;
}
