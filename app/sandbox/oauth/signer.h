// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace DeviceSignIn {

/*! Signs JSON Web Tokens (RFC 7519) with a new random key. */
class Signer
{
public:
    explicit Signer(SigningAlgorithm algorithm);
    ~Signer();

    /*! The name of the algorithm: "ES256", "RS256" or "EdDSA". */
    QString algorithm() const;
    /*! Returns a JWT with \a claims in the compact form (RFC 7515, section 7.1). */
    QByteArray sign(const QJsonObject &claims) const;
    /*! Replaces the key by a new one. publicKeySet() no longer contains the previous key. */
    void rotate();
    /*! Returns a JWK set (RFC 7517, section 5) with the public key. */
    QJsonObject publicKeySet() const;

private:
    QByteArray signature(const QByteArray &message) const;
    QJsonObject keyParameters() const;

    struct KeyDeleter
    {
        void operator()(evp_pkey_st *key) const;
    };

    SigningAlgorithm m_algorithm;
    std::unique_ptr<evp_pkey_st, KeyDeleter> m_key;
    QString m_keyId;
};

} // namespace DeviceSignIn
