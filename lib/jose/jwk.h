// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwa.h"

#include <QJsonObject>

namespace DeviceSignIn {

/*! A public key that checks signatures, as a JSON Web Key describes it (RFC 7517). */
class PublicKey
{
public:
    /*!
        RSA, P-256 or Ed25519 (RFC 7518, section 6; RFC 8037, section 2). None for all that is not
        sound, not meant for signatures (\c use, \c key_ops, \c alg), or no longer a secret's public
        half because the private one stands beside it.
    */
    static std::optional<PublicKey> fromJwk(const QJsonObject &jwk);

    /*! \c kid, or empty. */
    const QString &keyId() const { return m_keyId; }
    JwsAlgorithm algorithm() const { return m_algorithm; }

    /*! \a algorithm is what the signed thing says of itself; it must be this key's own. */
    bool verify(JwsAlgorithm algorithm, const QByteArray &message,
                const QByteArray &signature) const;

    /*! See publicJwk(). */
    QJsonObject jwk() const;

private:
    PublicKey(QString keyId, JwsAlgorithm algorithm, EvpKey key);

    QString m_keyId;
    JwsAlgorithm m_algorithm;
    EvpKey m_key;
};

/*! The members that make up the public half of \a key, and no others: no \c kid, no \c alg. */
QJsonObject publicJwk(const EvpKey &key);

/*! The name that a key has by itself (RFC 7638), from what publicJwk() gives. */
QByteArray thumbprint(const QJsonObject &publicJwk);

} // namespace DeviceSignIn
