// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QJsonObject>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace DeviceSignIn {

enum class JwsAlgorithm;

/*!
    A private key that signs. Like a Secret it can be moved but not copied and can't be printed;
    only toPem() reveals it.

    A key that was moved from, or that OpenSSL could not create, is empty: its signatures, its
    public half and its PEM are empty too. A server refuses such a signature, so that the sign-in
    ends with the server's error.
*/
class DEVICESIGNIN_PRIVATE_EXPORT SigningKey
{
public:
    /*! A new key for ES256. */
    static SigningKey generate();

    /*!
        Reads an RSA key of 2048 to 8192 bits, a P-256 key or an Ed25519 key, in PKCS #8 or in the
        older formats of RSA and EC. The result is none for any other key, for a key whose private
        and public halves don't match, and for a key with a passphrase.
    */
    static std::optional<SigningKey> fromPem(const Secret &pem);

    /*! Leaves the other key empty. @{ */
    SigningKey(SigningKey &&) noexcept = default;
    SigningKey &operator=(SigningKey &&) noexcept = default;
    /*! @} */
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey() = default;

    /*! The key in PKCS #8, unencrypted, for the store only. */
    Secret toPem() const;

    /*! The algorithm that belongs to this kind of key. */
    JwsAlgorithm algorithm() const;
    /*! The JSON Web Key (RFC 7517) of the public half, without \c kid and \c alg. */
    QJsonObject publicJwk() const;
    /*! The thumbprint of the public half (RFC 7638), in base64url. */
    QByteArray thumbprint() const;

    /*! A signature of \a message in the format of JWS (RFC 7515); empty if OpenSSL fails. */
    QByteArray sign(const QByteArray &message) const;

private:
    explicit SigningKey(std::shared_ptr<evp_pkey_st> key);

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace DeviceSignIn
