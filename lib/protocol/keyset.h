// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwk.h"
#include "protocol/failure.h"
#include "protocol/http.h"

#include <variant>
#include <vector>

namespace DeviceSignIn {

/*! The keys that a server signs with (RFC 7517, section 5). */
class KeySet
{
public:
    KeySet() = default;
    explicit KeySet(std::vector<PublicKey> keys);

    const std::vector<PublicKey> &keys() const { return m_keys; }

    /*!
        The keys that may have made a signature whose header names \a keyId and \a algorithm. All of
        the algorithm where the header names no key.
    */
    std::vector<PublicKey> candidates(const QString &keyId, JwsAlgorithm algorithm) const;

private:
    std::vector<PublicKey> m_keys;
};

/*!
    Reads the answer of a \c jwks_uri. Keys of other kinds, for other purposes or broken are left out,
    and so is all beyond the first 64; a set without a usable key is still a set.
*/
std::variant<KeySet, Failure> readKeySet(const HttpResponse &answer);

} // namespace DeviceSignIn
