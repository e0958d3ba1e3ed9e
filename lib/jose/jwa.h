// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace DeviceSignIn {

/*!
    The signature algorithms that are verified and created here (RFC 7518, section 3.1; RFC 8037,
    section 3.1).

    All of them need a private key. "none" and the HMAC algorithms are left out on purpose: they
    would let anybody who knows a public key, or no key at all, forge a token.
*/
enum class JwsAlgorithm { RS256, ES256, EdDSA };

/*! The algorithm that \c alg names; none for any other. "Ed25519" is RFC 9864's name for EdDSA. */
std::optional<JwsAlgorithm> algorithmByName(const QString &name);
/*! The value of \c alg for \a algorithm. */
QString algorithmName(JwsAlgorithm algorithm);

/*! A key of OpenSSL. It never changes after it was made, so it may be shared, also by threads. */
using EvpKey = std::shared_ptr<evp_pkey_st>;

/*!
    The only algorithm that \a key is used with: RS256 for RSA of 2048 to 8192 bits, ES256 for P-256,
    EdDSA for Ed25519. None for every other key, and for a null one.
*/
std::optional<JwsAlgorithm> algorithmFor(const EvpKey &key);

/*!
    A signature of \a message in the format of JWS; empty if \a key has no valid private half or is
    null.
*/
QByteArray signBytes(const EvpKey &key, const QByteArray &message);

/*! Whether \a signature, in the format of JWS, is a signature of \a message by \a key. */
bool verifyBytes(const EvpKey &key, const QByteArray &message, const QByteArray &signature);

} // namespace DeviceSignIn
