// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "jose/crypto.h"
#include "jose/jws.h"

#include <QJsonDocument>

using namespace DeviceSignIn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input = inputFrom(data, size);
    QString problem;
    const auto jws = readJws(input, &problem);
    CHECK(jws.has_value() == problem.isEmpty());
    if (!jws)
        return 0;
    CHECK(input.size() <= 64 * 1024);
    // Two members of one name would let another parser read another header.
    const auto again = readUniqueMembers(QJsonDocument(jws->header).toJson());
    CHECK(again && *again == jws->header);
    CHECK(!jws->header.contains(QLatin1String("crit")));
    // Encoding the parts again yields the input, so the same token can't be written in another way.
    CHECK(jws->signingInput + '.' + base64Url(jws->signature) == input);
    CHECK(jws->signingInput.endsWith('.' + base64Url(jws->payload)));
    return 0;
}
