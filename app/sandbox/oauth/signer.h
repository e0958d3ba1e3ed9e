// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/signingalgorithm.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>

struct evp_pkey_st;

namespace DeviceSignIn {

/*! Signs JSON Web Tokens (RFC 7519) with a new random key. */
class Signer
{
public:
    explicit Signer(SigningAlgorithm algorithm);
    ~Signer();

    /*! Whether OpenSSL has made a key and can sign with it. */
    bool isUsable() const { return !signature("test").isEmpty(); }

    /*! The name of the algorithm: "ES256", "RS256" or "EdDSA". */
    QString algorithm() const;
    /*!
        Returns a JWT with \a claims in the compact form (RFC 7515, section 7.1). Empty if
        OpenSSL can't sign.
    */
    QByteArray sign(const QJsonObject &claims) const;
    /*!
        Replaces the key by a new one. publicKeySet() no longer contains the previous key. If
        OpenSSL can't make a key, the previous one stays.
    */
    void rotate();
    /*! Returns a JWK set (RFC 7517, section 5) with the public key. */
    QJsonObject publicKeySet() const;

private:
    /*! Returns the signature of \a message; empty if OpenSSL can't sign. */
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
