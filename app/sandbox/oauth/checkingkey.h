// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace DeviceSignIn {

/*! A signed JSON Web Token of somebody else's (RFC 7515, section 7.1), taken apart. */
struct SignedJwt
{
    QJsonObject header;
    QJsonObject claims;
    /*! What is signed. */
    QByteArray message;
    QByteArray signature;
};

/*! None where \a compact is not one at all. Nothing in it has been checked. */
std::optional<SignedJwt> readSignedJwt(const QByteArray &compact);

/*!
    The public key of a client, to check its signatures with: P-256 (ES256), RSA of at least 2048
    bits (RS256) or Ed25519 (EdDSA).

    On purpose not the code that our own client signs with, so that the one finds the mistakes of
    the other.
*/
class CheckingKey
{
public:
    /*! RFC 7517; none where it is another kind of key, malformed, or a private one. */
    static std::optional<CheckingKey> fromJwk(const QJsonObject &jwk);
    /*! A public key in PEM, such as openssl pkey -pubout writes. */
    static std::optional<CheckingKey> fromPem(const QByteArray &pem);
    /*! Either of them. */
    static std::optional<CheckingKey> fromFile(const QByteArray &content);

    /*! Whether the key's owner has signed \a jwt, with the one algorithm of such keys. */
    bool verifies(const SignedJwt &jwt) const;

private:
    CheckingKey(std::shared_ptr<evp_pkey_st> key, QString algorithm);
    static std::optional<CheckingKey> make(evp_pkey_st *key);

    std::shared_ptr<evp_pkey_st> m_key;
    QString m_algorithm;
};

/*! RFC 7638, of a key that CheckingKey has accepted; base64url. */
QByteArray keyThumbprint(const QJsonObject &jwk);

} // namespace DeviceSignIn
