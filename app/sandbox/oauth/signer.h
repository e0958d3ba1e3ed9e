// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace DeviceSignIn {

/*! Signs JSON Web Tokens (RFC 7519) with a key of its own, made anew at each start. */
class Signer
{
public:
    explicit Signer(SigningAlgorithm algorithm);
    ~Signer();

    /*! "ES256", "RS256" or "EdDSA". */
    QString algorithm() const;
    /*! \a claims, signed, in the compact form (RFC 7515, section 7.1). */
    QByteArray sign(const QJsonObject &claims) const;
    /*! Makes a new key, and forgets the old one at once. */
    void rotate();
    /*! The public key, for whoever wants to check (RFC 7517). */
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
