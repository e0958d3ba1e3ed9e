// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jwa.h"

#include "jose/opensslerrors.h"

#include <algorithm>
#include <iterator>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

namespace DeviceSignIn {

namespace {

struct Name
{
    QLatin1String name;
    JwsAlgorithm algorithm = JwsAlgorithm::RS256;
};

constexpr Name names[] = {
    {QLatin1String("RS256"), JwsAlgorithm::RS256},
    {QLatin1String("ES256"), JwsAlgorithm::ES256},
    {QLatin1String("EdDSA"), JwsAlgorithm::EdDSA},
    {QLatin1String("Ed25519"), JwsAlgorithm::EdDSA},
};

/*! RFC 7518, section 3.3, asks for 2048; beyond 8192 a signature only costs time. */
constexpr int fewestRsaBits = 2048;
constexpr int mostRsaBits = 8192;

/*! Each half of an ES256 signature (RFC 7518, section 3.4). */
constexpr int halfSize = 32;

using EvpContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/*! Ed25519 hashes by itself. */
const EVP_MD *digestOf(JwsAlgorithm algorithm)
{
    return algorithm == JwsAlgorithm::EdDSA ? nullptr : EVP_sha256();
}

bool isP256(const evp_pkey_st *key)
{
    char group[32] = {};
    return EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1
           && QLatin1String(group) == QLatin1String("prime256v1");
}

/*! JWS puts the two numbers one behind the other, OpenSSL wants them as DER. Empty if impossible. */
QByteArray toDer(const QByteArray &jose)
{
    if (jose.size() != 2 * halfSize)
        return {};
    const EcdsaSignature signature(ECDSA_SIG_new(), ECDSA_SIG_free);
    BIGNUM *r = BN_bin2bn(bytesOf(jose), halfSize, nullptr);
    BIGNUM *s = BN_bin2bn(bytesOf(jose) + halfSize, halfSize, nullptr);
    ECDSA_SIG_set0(signature.get(), r, s); // takes both
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    unsigned char *end = bytesOf(der);
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

QByteArray fromDer(const QByteArray &der)
{
    const unsigned char *begin = bytesOf(der);
    const EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &begin, long(der.size())),
                                   ECDSA_SIG_free);
    if (!signature)
        qFatal("OpenSSL does not read its own signature");
    QByteArray jose(2 * halfSize, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytesOf(jose), halfSize);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytesOf(jose) + halfSize, halfSize);
    return jose;
}

} // namespace

std::optional<JwsAlgorithm> algorithmByName(const QString &name)
{
    const auto *known = std::find_if(std::begin(names), std::end(names),
                                     [&](const Name &entry) { return entry.name == name; });
    return known == std::end(names) ? std::nullopt : std::optional(known->algorithm);
}

QString algorithmName(JwsAlgorithm algorithm)
{
    const auto *known = std::find_if(std::begin(names), std::end(names), [&](const Name &entry) {
        return entry.algorithm == algorithm;
    });
    return known->name;
}

std::optional<JwsAlgorithm> algorithmFor(const EvpKey &key)
{
    const OpenSslErrors errors;
    if (!key)
        return std::nullopt;
    if (EVP_PKEY_is_a(key.get(), "ED25519"))
        return JwsAlgorithm::EdDSA;
    if (EVP_PKEY_is_a(key.get(), "EC") && isP256(key.get()))
        return JwsAlgorithm::ES256;
    const int bits = EVP_PKEY_get_bits(key.get());
    if (EVP_PKEY_is_a(key.get(), "RSA") && bits >= fewestRsaBits && bits <= mostRsaBits)
        return JwsAlgorithm::RS256;
    return std::nullopt;
}

QByteArray signBytes(const EvpKey &key, const QByteArray &message)
{
    const OpenSslErrors errors;
    const auto algorithm = algorithmFor(key);
    if (!algorithm)
        return {};
    const EvpContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = size_t(EVP_PKEY_get_size(key.get()));
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, digestOf(*algorithm), nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(message),
                          size_t(message.size()))
               != 1)
        return {};
    signature.truncate(qsizetype(size));
    return algorithm == JwsAlgorithm::ES256 ? fromDer(signature) : signature;
}

bool verifyBytes(const EvpKey &key, const QByteArray &message, const QByteArray &signature)
{
    const OpenSslErrors errors;
    const auto algorithm = algorithmFor(key);
    if (!algorithm)
        return false;
    const QByteArray native = algorithm == JwsAlgorithm::ES256 ? toDer(signature) : signature;
    const EvpContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, digestOf(*algorithm), nullptr, key.get())
               == 1
           && EVP_DigestVerify(context.get(), bytesOf(native), size_t(native.size()),
                               bytesOf(message), size_t(message.size()))
                  == 1;
}

} // namespace DeviceSignIn
