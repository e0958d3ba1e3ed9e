// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwa.h"

#include <QJsonObject>

namespace DeviceSignIn {

/*! A public key from a JSON Web Key (RFC 7517), which verifies signatures. */
class PublicKey
{
public:
    /*!
        Reads an RSA, P-256, P-384, P-521 or Ed25519 key (RFC 7518, section 6; RFC 8037, section 2).
        None if the key is of another kind, is malformed, is not meant for signatures (\c use,
        \c key_ops, \c alg), or was published with its private key.
    */
    static std::optional<PublicKey> fromJwk(const QJsonObject &jwk);

    /*! The value of \c kid; empty if the key has none. */
    const QString &keyId() const { return m_keyId; }
    /*! The algorithms with which the key may be used: that in \c alg, or all of its kind of key. */
    const QList<JwsAlgorithm> &algorithms() const { return m_algorithms; }

    /*!
        Whether \a signature is a signature of \a message by this key. \a algorithm is the one that
        the token names; it must be one of algorithms().
    */
    bool verify(JwsAlgorithm algorithm, const QByteArray &message,
                const QByteArray &signature) const;

    /*! Returns the JSON Web Key of this key; see publicJwk(). */
    QJsonObject jwk() const;

private:
    PublicKey(QString keyId, QList<JwsAlgorithm> algorithms, EvpKey key);

    QString m_keyId;
    QList<JwsAlgorithm> m_algorithms;
    EvpKey m_key;
};

/*!
    The public key of \a key as a JSON Web Key, without optional members such as \c kid and \c
    alg. Empty if \a key has no algorithm; see verifiableAlgorithms().
*/
QJsonObject publicJwk(const EvpKey &key);

/*! Returns the thumbprint (RFC 7638), in base64url, of a key that publicJwk() has returned. */
QByteArray thumbprint(const QJsonObject &publicJwk);

} // namespace DeviceSignIn
