// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwk.h"
#include "protocol/failure.h"
#include "protocol/http.h"

#include <variant>
#include <vector>

namespace DeviceSignIn {

/*! The keys with which a server signs (RFC 7517, section 5). */
class KeySet
{
public:
    KeySet() = default;
    explicit KeySet(std::vector<PublicKey> keys);

    const std::vector<PublicKey> &keys() const { return m_keys; }

    /*!
        Returns the keys that may have created a signature whose header names \a keyId and \a
        algorithm. If \a keyId is empty, these are all keys for that algorithm.
    */
    std::vector<PublicKey> candidates(const QString &keyId, JwsAlgorithm algorithm) const;

private:
    std::vector<PublicKey> m_keys;
};

/*!
    Reads the response of the address \c jwks_uri. Keys that PublicKey::fromJwk() refuses are left
    out, and so are all keys after the first 64. A set without a usable key is not an error. The
    detail of a failure describes the response in a few words.
*/
std::variant<KeySet, Failure> readKeySet(const HttpResponse &response);

} // namespace DeviceSignIn
