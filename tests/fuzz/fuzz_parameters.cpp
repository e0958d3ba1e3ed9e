// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "sandbox/http/parameters.h"

using namespace DeviceSignIn;

/*! Reads each input as a form and as JSON. */
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input = inputFrom(data, size);
    for (const auto &parameters : {Parameters::fromForm(input), Parameters::fromJson(input)}) {
        if (parameters && parameters->has("client_id"))
            CHECK(!parameters->bytes("client_id").isEmpty());
    }
    if (const auto text = decodeFormText(input))
        CHECK(text->size() <= input.size());
    return 0;
}
