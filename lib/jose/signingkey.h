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

class OpenSslProvider;
enum class JwsAlgorithm;

/*!
    A private key that signs, in software or in hardware: see HardwareKeys. Like a Secret it can be
    moved but not copied and can't be printed; only toPem() reveals it.

    A key that was moved from, or that OpenSSL could not create, is empty: its signatures, its
    public key and its PEM are empty too.
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

    /*!
        The key in PKCS #8, unencrypted, for the store only. A key in hardware is written wrapped,
        so that only the same hardware can use it; empty if the hardware has no such form.
    */
    Secret toPem() const;

    /*!
        Whether the private key is held by another provider of OpenSSL than its own, such as that
        of a TPM: this program can use the key and not read it, and a signature takes as long as the
        hardware does.
    */
    bool isInHardware() const;
    /*! The name of that provider; empty for a key in software. */
    QString provider() const;

    /*! The algorithm that belongs to this kind of key. */
    JwsAlgorithm algorithm() const;
    /*! The JSON Web Key (RFC 7517) of the public key, without \c kid and \c alg. */
    QJsonObject publicJwk() const;
    /*! The thumbprint of the public key (RFC 7638), in base64url. */
    QByteArray thumbprint() const;

    /*! A signature of \a message in the format of JWS (RFC 7515); empty if OpenSSL fails. */
    QByteArray sign(const QByteArray &message) const;

private:
    friend class HardwareKeys;
    explicit SigningKey(std::shared_ptr<evp_pkey_st> key);
    SigningKey(std::shared_ptr<evp_pkey_st> key, std::shared_ptr<evp_pkey_st> publicHalf,
               std::shared_ptr<OpenSslProvider> hardware);

    std::shared_ptr<evp_pkey_st> m_key;
    /*!
        The key that publicJwk() reads: \c m_key if that is in software, otherwise a copy in
        software of its public key.
    */
    std::shared_ptr<evp_pkey_st> m_publicHalf;
    /*! Where the key is held; null for a key in software. */
    std::shared_ptr<OpenSslProvider> m_hardware;
};

} // namespace DeviceSignIn
