// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/signedjwt.h"

#include <QJsonObject>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace DeviceSignIn {

/*!
    The public key of a client, with which its signatures are verified: P-256 (ES256), RSA of at
    least 2048 bits (RS256) or Ed25519 (EdDSA).

    It shares no code with lib/jose, which creates the signatures, so that each can reveal the
    other's mistakes.
*/
class VerificationKey
{
public:
    /*!
        Reads a JWK (RFC 7517). Returns nothing if it is malformed, is a private key, or is of an
        unsupported kind.
    */
    static std::optional<VerificationKey> fromJwk(const QJsonObject &jwk);
    /*!
        Reads a public key in PEM, as "openssl pkey -pubout" writes it. Returns nothing if it is
        malformed or of an unsupported kind.
    */
    static std::optional<VerificationKey> fromPem(const QByteArray &pem);
    /*! Reads a JWK or PEM. */
    static std::optional<VerificationKey> fromJwkOrPem(const QByteArray &content);

    /*!
        Whether \a jwt is signed with this key, and its header contains the only algorithm that is
        allowed for keys of this kind.
    */
    bool verifies(const SignedJwt &jwt) const;

private:
    VerificationKey(std::shared_ptr<evp_pkey_st> key, QString algorithm);
    static std::optional<VerificationKey> fromOpenSsl(evp_pkey_st *key);

    std::shared_ptr<evp_pkey_st> m_key;
    QString m_algorithm;
};

/*!
    Returns the thumbprint (RFC 7638) of a key that VerificationKey supports, in base64url. Further
    members of \a jwk are ignored.
*/
QByteArray keyThumbprint(const QJsonObject &jwk);

} // namespace DeviceSignIn
