// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;
struct ossl_lib_ctx_st;

namespace DeviceSignIn {

/*!
    The signature algorithms that this library creates and verifies (RFC 7518, section 3.1; RFC
    8037, section 3.1).

    All of them need a private key. "none" and the HMAC algorithms are left out on purpose: with
    them, anyone who has the public key, or no key at all, could forge a token.
*/
enum class JwsAlgorithm { RS256, ES256, EdDSA };

/*! The algorithm that \c alg names; none for any other. "Ed25519" is RFC 9864's name for EdDSA. */
std::optional<JwsAlgorithm> algorithmByName(const QString &name);
/*! The value of \c alg for \a algorithm. */
QString algorithmName(JwsAlgorithm algorithm);

/*!
    A key of OpenSSL. It is never changed after its creation, so it may be shared between threads.
*/
using EvpKey = std::shared_ptr<evp_pkey_st>;

/*!
    The only algorithm with which \a key may be used: RS256 for RSA of 2048 to 8192 bits, ES256 for
    P-256, EdDSA for Ed25519. None for any other key and for a null pointer.
*/
std::optional<JwsAlgorithm> algorithmFor(const EvpKey &key);

/*!
    A signature of \a message in the format of JWS; empty if \a key has no valid private half or is
    null.
*/
QByteArray signBytes(const EvpKey &key, const QByteArray &message);

/*!
    The same with \a key in the library context \a library of OpenSSL, or in the default one if that
    is null; \a properties say which provider is to sign, see property(7). \a algorithm is that of \a key, which may be one whose private half is elsewhere. Errors stay in OpenSSL's
    queue.
*/
QByteArray signBytes(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message,
                     ossl_lib_ctx_st *library, const char *properties);

/*! Whether \a signature, in the format of JWS, is a signature of \a message by \a key. */
bool verifyBytes(const EvpKey &key, const QByteArray &message, const QByteArray &signature);

} // namespace DeviceSignIn
