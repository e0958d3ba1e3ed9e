// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jwa.h"

#include "jose/openssl_p.h"

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

struct AlgorithmName
{
    QLatin1String name;
    JwsAlgorithm algorithm = JwsAlgorithm::RS256;
};

constexpr AlgorithmName algorithmNames[] = {
    {QLatin1String("RS256"), JwsAlgorithm::RS256},
    {QLatin1String("ES256"), JwsAlgorithm::ES256},
    {QLatin1String("EdDSA"), JwsAlgorithm::EdDSA},
    {QLatin1String("Ed25519"), JwsAlgorithm::EdDSA},
};

/*! The shortest RSA key that RFC 7518, section 3.3, allows. */
constexpr int minimumRsaBits = 2048;
/*! The longest RSA key that is accepted, because longer keys only make signatures slower. */
constexpr int maximumRsaBits = 8192;

/*! Returns the hash function of \a algorithm; null for EdDSA, which hashes the message itself. */
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

/*!
    Converts an ES256 signature from the format of JWS, two numbers of 32 bytes (RFC 7518,
    section 3.4), to the DER that OpenSSL takes. Empty if it has another size.
*/
QByteArray toDer(const QByteArray &jose)
{
    if (jose.size() != 2 * coordinateSize)
        return {};
    const EcdsaSignature signature(ECDSA_SIG_new());
    // The signature takes ownership of both numbers.
    ECDSA_SIG_set0(signature.get(), toBigNumber(jose.first(coordinateSize)).release(),
                   toBigNumber(jose.last(coordinateSize)).release());
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    unsigned char *end = openSslBytes(der);
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

/*! The inverse of toDer(). Empty if \a der is no signature. */
QByteArray fromDer(const QByteArray &der)
{
    const unsigned char *begin = openSslBytes(der);
    const EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &begin, long(der.size())));
    if (!signature)
        return {};
    QByteArray jose(2 * coordinateSize, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), openSslBytes(jose), coordinateSize);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), openSslBytes(jose) + coordinateSize,
                 coordinateSize);
    return jose;
}

} // namespace

std::optional<JwsAlgorithm> algorithmByName(const QString &name)
{
    const auto *known =
        std::find_if(std::begin(algorithmNames), std::end(algorithmNames),
                     [&](const AlgorithmName &entry) { return entry.name == name; });
    return known == std::end(algorithmNames) ? std::nullopt : std::optional(known->algorithm);
}

QString algorithmName(JwsAlgorithm algorithm)
{
    const auto *known =
        std::find_if(std::begin(algorithmNames), std::end(algorithmNames),
                     [&](const AlgorithmName &entry) { return entry.algorithm == algorithm; });
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
    if (EVP_PKEY_is_a(key.get(), "RSA") && bits >= minimumRsaBits && bits <= maximumRsaBits)
        return JwsAlgorithm::RS256;
    return std::nullopt;
}

QByteArray signBytes(const EvpKey &key, const QByteArray &message)
{
    const OpenSslErrors errors;
    const auto algorithm = algorithmFor(key);
    return algorithm ? signBytes(key, *algorithm, message, nullptr, nullptr) : QByteArray();
}

QByteArray signBytes(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message,
                     ossl_lib_ctx_st *library, const char *properties)
{
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = size_t(std::max(0, EVP_PKEY_get_size(key.get())));
    QByteArray signature(qsizetype(size), '\0');
    const char *digest = algorithm == JwsAlgorithm::EdDSA ? nullptr : "SHA256";
    if (EVP_DigestSignInit_ex(context.get(), nullptr, digest, library, properties, key.get(),
                              nullptr)
            != 1
        || EVP_DigestSign(context.get(), openSslBytes(signature), &size, openSslBytes(message),
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
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digestOf(*algorithm), nullptr, key.get())
               == 1
           && EVP_DigestVerify(context.get(), openSslBytes(native), size_t(native.size()),
                               openSslBytes(message), size_t(message.size()))
                  == 1;
}

} // namespace DeviceSignIn
