// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jwa.h"

#include "jose/openssl.h"

#include <algorithm>
#include <iterator>
#include <openssl/rsa.h>

namespace DeviceSignIn {

namespace {

struct AlgorithmName
{
    QLatin1String name;
    JwsAlgorithm algorithm = JwsAlgorithm::RS256;
};

constexpr AlgorithmName algorithmNames[] = {
    {QLatin1String("RS256"), JwsAlgorithm::RS256},   {QLatin1String("RS384"), JwsAlgorithm::RS384},
    {QLatin1String("RS512"), JwsAlgorithm::RS512},   {QLatin1String("PS256"), JwsAlgorithm::PS256},
    {QLatin1String("PS384"), JwsAlgorithm::PS384},   {QLatin1String("PS512"), JwsAlgorithm::PS512},
    {QLatin1String("ES256"), JwsAlgorithm::ES256},   {QLatin1String("ES384"), JwsAlgorithm::ES384},
    {QLatin1String("ES512"), JwsAlgorithm::ES512},   {QLatin1String("EdDSA"), JwsAlgorithm::EdDSA},
    {QLatin1String("Ed25519"), JwsAlgorithm::EdDSA},
};

/*! The shortest RSA key that RFC 7518, section 3.3, allows. */
constexpr int minimumRsaBits = 2048;
/*! The longest RSA key that is accepted, because longer keys only make signatures slower. */
constexpr int maximumRsaBits = 8192;

/*! Returns the hash function of \a algorithm; null for EdDSA, which hashes the message itself. */
const EVP_MD *digestOf(JwsAlgorithm algorithm)
{
    switch (algorithm) {
    case JwsAlgorithm::RS256:
    case JwsAlgorithm::PS256:
    case JwsAlgorithm::ES256:
        return EVP_sha256();
    case JwsAlgorithm::RS384:
    case JwsAlgorithm::PS384:
    case JwsAlgorithm::ES384:
        return EVP_sha384();
    case JwsAlgorithm::RS512:
    case JwsAlgorithm::PS512:
    case JwsAlgorithm::ES512:
        return EVP_sha512();
    case JwsAlgorithm::EdDSA:
        break;
    }
    return nullptr;
}

/*!
    The size in bytes of a number in an ECDSA signature (RFC 7518, section 3.4); 0 for an algorithm
    whose signatures are not made of numbers.
*/
int numberSizeOf(JwsAlgorithm algorithm)
{
    if (algorithm == JwsAlgorithm::ES256)
        return coordinateSize;
    if (algorithm == JwsAlgorithm::ES384)
        return 48;
    return algorithm == JwsAlgorithm::ES512 ? 66 : 0;
}

bool isPss(JwsAlgorithm algorithm)
{
    return algorithm == JwsAlgorithm::PS256 || algorithm == JwsAlgorithm::PS384
           || algorithm == JwsAlgorithm::PS512;
}

/*! The algorithm of the curve of \a key, which must be an EC key; none for other curves. */
std::optional<JwsAlgorithm> algorithmOfCurve(const evp_pkey_st *key)
{
    char group[32] = {};
    if (EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) != 1)
        return std::nullopt;
    const QLatin1String name(group);
    if (name == QLatin1String("prime256v1"))
        return JwsAlgorithm::ES256;
    if (name == QLatin1String("secp384r1"))
        return JwsAlgorithm::ES384;
    return name == QLatin1String("secp521r1") ? std::optional(JwsAlgorithm::ES512) : std::nullopt;
}

/*!
    Converts an ECDSA signature from the format of JWS, two numbers of \a numberSize bytes (RFC
    7518, section 3.4), to the DER that OpenSSL takes. Empty if it has another size.
*/
QByteArray toDer(const QByteArray &jose, int numberSize)
{
    if (jose.size() != 2 * qsizetype(numberSize))
        return {};
    const EcdsaSignature signature(ECDSA_SIG_new());
    // The signature takes ownership of both numbers.
    ECDSA_SIG_set0(signature.get(), toBigNumber(jose.first(numberSize)).release(),
                   toBigNumber(jose.last(numberSize)).release());
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    unsigned char *end = openSslBytes(der);
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

/*! The inverse of toDer() for ES256. Empty if \a der is no signature. */
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

std::optional<QCryptographicHash::Algorithm> macHashByName(const QString &name)
{
    if (name == u"HS256")
        return QCryptographicHash::Sha256;
    if (name == u"HS384")
        return QCryptographicHash::Sha384;
    if (name == u"HS512")
        return QCryptographicHash::Sha512;
    return std::nullopt;
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
    const auto verifiable = verifiableAlgorithms(key);
    for (const auto algorithm : {JwsAlgorithm::RS256, JwsAlgorithm::ES256, JwsAlgorithm::EdDSA}) {
        if (verifiable.contains(algorithm))
            return algorithm;
    }
    return std::nullopt;
}

QList<JwsAlgorithm> verifiableAlgorithms(const EvpKey &key)
{
    const OpenSslErrors errors;
    if (!key)
        return {};
    if (EVP_PKEY_is_a(key.get(), "ED25519"))
        return {JwsAlgorithm::EdDSA};
    if (EVP_PKEY_is_a(key.get(), "EC")) {
        const auto algorithm = algorithmOfCurve(key.get());
        return algorithm ? QList<JwsAlgorithm>{*algorithm} : QList<JwsAlgorithm>();
    }
    const int bits = EVP_PKEY_get_bits(key.get());
    if (EVP_PKEY_is_a(key.get(), "RSA") && bits >= minimumRsaBits && bits <= maximumRsaBits)
        return {JwsAlgorithm::RS256, JwsAlgorithm::RS384, JwsAlgorithm::RS512,
                JwsAlgorithm::PS256, JwsAlgorithm::PS384, JwsAlgorithm::PS512};
    return {};
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
    const auto algorithm = algorithmFor(key);
    return algorithm && verifyBytes(key, *algorithm, message, signature);
}

bool verifyBytes(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message,
                 const QByteArray &signature)
{
    const OpenSslErrors errors;
    if (!verifiableAlgorithms(key).contains(algorithm))
        return false;
    const int numberSize = numberSizeOf(algorithm);
    const QByteArray native = numberSize > 0 ? toDer(signature, numberSize) : signature;
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr; // owned by the context
    if (EVP_DigestVerifyInit(context.get(), &keyContext, digestOf(algorithm), nullptr, key.get())
        != 1)
        return false;
    // The salt is as long as the hash (RFC 7518, section 3.5).
    if (isPss(algorithm)
        && (EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), openSslBytes(native), size_t(native.size()),
                            openSslBytes(message), size_t(message.size()))
           == 1;
}

} // namespace DeviceSignIn
