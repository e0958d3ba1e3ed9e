// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QString>

#include <vector>

namespace DeviceSignIn {

using Secrets = std::vector<Secret>;

/*!
    Whether \a text, which comes from a server, contains one of \a secrets that are \a shortest
    bytes long or longer. A server may repeat what it has received, and its texts are shown, printed
    and logged.

    A secret is also found if it is encoded, once or several times: percent-encoded, as in a form,
    in Base64, Base64url or hexadecimal, or escaped for JSON or HTML. It is found within other text,
    and if only its first 16 bytes are there. A text of more than 8192 bytes is not searched; the
    result is true.
*/
bool containsSecret(const QString &text, const Secrets &secrets, qsizetype shortest = 1);

/*!
    The length from which on a secret is looked for in codes, addresses and names. A shorter one
    could be there by chance, and is no secret by any standard (RFC 6749, section 10.10).
*/
constexpr qsizetype shortestShownSecret = 8;

} // namespace DeviceSignIn
