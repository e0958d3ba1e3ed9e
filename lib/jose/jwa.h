// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;
struct ossl_lib_ctx_st;

namespace DeviceSignIn {

/*!
    The signature algorithms that this library verifies (RFC 7518, section 3.1; RFC 8037, section
    3.1). It creates signatures with RS256, ES256 and EdDSA only: see algorithmFor().

    All of them need a private key. "none" and the HMAC algorithms are left out on purpose: with
    them, anyone who has the public key, or no key at all, could forge a token. HMAC is checked with
    a client's secret, which can't be taken for a key: see IdTokenRules::macSecret.
*/
enum class JwsAlgorithm {
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512,
    EdDSA,
};

/*! The algorithm that \c alg names; none for any other. "Ed25519" is RFC 9864's name for EdDSA. */
std::optional<JwsAlgorithm> algorithmByName(const QString &name);
/*!
    The hash of the HMAC algorithm that \c alg names: HS256, HS384 or HS512 (RFC 7518, section 3.2);
    none for any other.
*/
std::optional<QCryptographicHash::Algorithm> macHashByName(const QString &name);
/*! The value of \c alg for \a algorithm. */
QString algorithmName(JwsAlgorithm algorithm);

/*!
    A key of OpenSSL. It is never changed after its creation, so it may be shared between threads.
*/
using EvpKey = std::shared_ptr<evp_pkey_st>;

/*!
    The algorithm with which \a key signs: RS256 for RSA of 2048 to 8192 bits, ES256 for
    P-256, EdDSA for Ed25519. None for any other key and for a null pointer.
*/
std::optional<JwsAlgorithm> algorithmFor(const EvpKey &key);

/*!
    A signature of \a message in the format of JWS; empty if \a key has no valid private key or is
    null.
*/
QByteArray signBytes(const EvpKey &key, const QByteArray &message);

/*!
    A signature of \a message in the format of JWS, made with \a key in the library context
    \a library of OpenSSL, or in the default one if that is null; \a properties say which provider
    is to sign, see property(7). \a algorithm is that of \a key, which may be one whose private key
    is elsewhere. Errors stay in OpenSSL's queue.
*/
QByteArray signBytes(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message,
                     ossl_lib_ctx_st *library, const char *properties);

/*!
    The algorithms with which a signature by \a key may have been made: those of RSA for RSA of 2048
    to 8192 bits, the one of its curve for P-256, P-384 and P-521, EdDSA for Ed25519. None for any
    other key and for a null pointer.
*/
QList<JwsAlgorithm> verifiableAlgorithms(const EvpKey &key);

/*!
    Whether \a signature, in the format of JWS, is a signature of \a message by \a key, made with \a
    algorithm, which must be one of verifiableAlgorithms().
*/
bool verifyBytes(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message,
                 const QByteArray &signature);
/*! Whether \a signature was made by \a key with algorithmFor(\a key). */
bool verifyBytes(const EvpKey &key, const QByteArray &message, const QByteArray &signature);

} // namespace DeviceSignIn
