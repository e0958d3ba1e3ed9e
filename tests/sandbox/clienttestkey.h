// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace DeviceSignIn {

/*!
    A key pair of a client. It signs any header and claims, also wrong ones, so that tests can check
    that the sandbox rejects them.
*/
class ClientTestKey
{
public:
    enum class Kind {
        P256,
        Ed25519,
        Rsa,
        SmallRsa, //!< of 1024 bits, which is too small to be secure
    };

    explicit ClientTestKey(Kind kind = Kind::P256);

    /*! Returns the public key as a JWK. */
    QJsonObject jwk() const;
    /*! Returns the public key in PEM. */
    QByteArray pem() const;
    /*! Returns the name of the algorithm: ES256, EdDSA or RS256. */
    QString algorithm() const;
    /*!
        Returns a JWT in the compact form. It is signed with algorithm(), whatever the \c alg of
        \a header says.
    */
    QByteArray sign(const QJsonObject &header, const QJsonObject &claims) const;

private:
    Kind m_kind;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace DeviceSignIn
