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
    The signatures that are read and written here (RFC 7518, section 3.1; RFC 8037, section 3.1).

    All of them need a private key. "none" and the HMACs are left out for good: they let whoever
    knows a public key, or nothing at all, forge a token.
*/
enum class JwsAlgorithm { RS256, ES256, EdDSA };

/*! By the value of \c alg; none for any other. "Ed25519" is RFC 9864's word for EdDSA. */
std::optional<JwsAlgorithm> algorithmByName(const QString &name);
QString algorithmName(JwsAlgorithm algorithm);

/*! A key in the hands of OpenSSL. It never changes once it is made, and so may be shared. */
using EvpKey = std::shared_ptr<evp_pkey_st>;

/*!
    The one algorithm that \a key is for: RS256 for RSA of 2048 to 8192 bits, ES256 for P-256, EdDSA
    for Ed25519. None for every other key.
*/
std::optional<JwsAlgorithm> algorithmFor(const EvpKey &key);

/*! A signature in the form of JWS; empty where \a key has no sound private half. */
QByteArray signBytes(const EvpKey &key, const QByteArray &message);

/*! Whether the owner of \a key made \a signature (in the form of JWS) of \a message. */
bool verifyBytes(const EvpKey &key, const QByteArray &message, const QByteArray &signature);

} // namespace DeviceSignIn
