// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/pkce.h"

#include "jose/crypto.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

} // namespace

bool isPkceValue(const QByteArray &text)
{
    return text.size() >= 43 && text.size() <= 128
           && std::all_of(text.begin(), text.end(), isUnreserved);
}

bool verifierMatches(const QByteArray &verifier, const QByteArray &challenge)
{
    return isPkceValue(verifier) && equalInConstantTime(base64Url(sha256(verifier)), challenge);
}

} // namespace DeviceSignIn
