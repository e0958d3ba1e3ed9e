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
    A private key that signs. Like a Secret it can be moved but not copied, and nothing prints it;
    only toPem() lets it out.
*/
class DEVICESIGNIN_EXPORT SigningKey
{
public:
    /*! A new one for ES256. */
    static SigningKey generate();

    /*!
        RSA of 2048 to 8192 bits, P-256 or Ed25519, in PKCS #8 or in the older forms of RSA and EC.
        None for every other key, for one whose halves don't belong together, and for one behind a
        passphrase: nobody is there to type it.
    */
    static std::optional<SigningKey> fromPem(const Secret &pem);

    /*! The one moved from can do nothing any more. @{ */
    SigningKey(SigningKey &&) noexcept = default;
    SigningKey &operator=(SigningKey &&) noexcept = default;
    /*! @} */
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey() = default;

    /*! PKCS #8 in the clear, for the store alone. */
    Secret toPem() const;

    /*! What it signs with, by the kind of key. */
    JwsAlgorithm algorithm() const;
    /*! The public half, without \c kid and \c alg. */
    QJsonObject publicJwk() const;
    /*! RFC 7638. */
    QByteArray thumbprint() const;

    /*! In the form of JWS. */
    QByteArray sign(const QByteArray &message) const;

private:
    explicit SigningKey(std::shared_ptr<evp_pkey_st> key);

    /*! A key in the hands of OpenSSL. */
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace DeviceSignIn
