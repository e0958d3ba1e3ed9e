// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jws.h"
#include "jose/signingkey.h"
#include "openid/keyset.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

namespace DeviceSignIn {

/*! Returns a new private key in PEM. The arguments are those of EVP_PKEY_Q_keygen(). */
template <typename... Arguments>
Secret newPem(const char *type, Arguments... arguments)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, type, arguments...);
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    Secret pem(QByteArray(text, size));
    BIO_free(bio);
    EVP_PKEY_free(key);
    return pem;
}

/*! Returns a new signing key for \a algorithm. */
inline SigningKey newKey(JwsAlgorithm algorithm)
{
    switch (algorithm) {
    case JwsAlgorithm::RS256:
        return SigningKey::fromPem(newPem("RSA", size_t(2048))).value();
    case JwsAlgorithm::ES256:
        return SigningKey::fromPem(newPem("EC", "P-256")).value();
    default: // the algorithms with which the library does not sign
        break;
    }
    return SigningKey::fromPem(newPem("ED25519")).value();
}

/*! Returns the public key as a JWK, with the member "kid" unless \a keyId is empty. */
inline QJsonObject jwkOf(const SigningKey &key, const QString &keyId = {})
{
    QJsonObject jwk = key.publicJwk();
    if (!keyId.isEmpty())
        jwk.insert(QLatin1String("kid"), keyId);
    return jwk;
}

/*! Returns the response of a \c jwks_uri whose body is \a body. */
inline HttpResponse jwksResponse(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = Secret(body);
    return response;
}

/*! The rows of a Qt Test table with a column "algorithm". */
inline void addAlgorithms()
{
    QTest::addColumn<JwsAlgorithm>("algorithm");
    QTest::newRow("RS256") << JwsAlgorithm::RS256;
    QTest::newRow("ES256") << JwsAlgorithm::ES256;
    QTest::newRow("EdDSA") << JwsAlgorithm::EdDSA;
}

inline bool isSignedBy(const SigningKey &key, const Jws &jws)
{
    return PublicKey::fromJwk(jwkOf(key))->verify(key.algorithm(), jws.signingInput, jws.signature);
}

/*! The claims of \a token, whose signature is not verified; empty if it is no token. */
inline QJsonObject claimsOf(const QByteArray &token)
{
    const auto jws = readJws(token);
    return jws ? QJsonDocument::fromJson(jws->payload).object() : QJsonObject();
}

/*! Returns the key set that is read from \a jwks. */
inline KeySet keySet(const QJsonArray &jwks)
{
    const QJsonObject document{{QLatin1String("keys"), jwks}};
    return std::get<KeySet>(readKeySet(jwksResponse(QJsonDocument(document).toJson())));
}

} // namespace DeviceSignIn
