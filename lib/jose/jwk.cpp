// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jwk.h"

#include "jose/crypto.h"
#include "jose/opensslerrors.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! P-256 (RFC 7518, section 6.2.1.2) and Ed25519 alike. */
constexpr int coordinateSize = 32;
/*! 8192 bits, and a zero byte that some servers put in front. */
constexpr qsizetype longestModulus = 8192 / 8 + 1;
/*! In practice it is 65537; a long one makes every check slow. */
constexpr qsizetype longestExponent = 8;

using BigNumber = std::unique_ptr<BIGNUM, decltype(&BN_free)>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using KeyParameters = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

EvpKey own(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

// ---------------------------------------------------------------------------------- from a JWK

/*! Empty where the member is missing or malformed. */
QByteArray readBytes(const QJsonObject &jwk, const char *name)
{
    return fromBase64Url(jwk.value(QLatin1String(name)).toString().toLatin1())
        .value_or(QByteArray());
}

BigNumber toNumber(const QByteArray &bytes)
{
    return {BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()),
                      nullptr),
            BN_free};
}

EvpKey makeKey(const char *type, OSSL_PARAM_BLD *builder)
{
    const KeyParameters parameters(OSSL_PARAM_BLD_to_param(builder), OSSL_PARAM_free);
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return own(key);
}

EvpKey readRsa(const QJsonObject &jwk)
{
    const QByteArray modulus = readBytes(jwk, "n");
    const QByteArray exponent = readBytes(jwk, "e");
    if (modulus.isEmpty() || modulus.size() > longestModulus || exponent.isEmpty()
        || exponent.size() > longestExponent)
        return {};
    const BigNumber n = toNumber(modulus);
    const BigNumber e = toNumber(exponent);
    // With an exponent of 1 every signature is its own message; an even number is no RSA at all.
    if (!BN_is_odd(n.get()) || !BN_is_odd(e.get()) || BN_is_one(e.get()))
        return {};
    const Builder builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return makeKey("RSA", builder.get());
}

EvpKey readP256(const QJsonObject &jwk)
{
    const QByteArray x = readBytes(jwk, "x");
    const QByteArray y = readBytes(jwk, "y");
    if (x.size() != coordinateSize || y.size() != coordinateSize)
        return {};
    // The uncompressed form of SEC 1, section 2.3.3. OpenSSL refuses a point that is not on the
    // curve.
    const QByteArray point = '\x04' + x + y;
    const Builder builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     size_t(point.size()));
    return makeKey("EC", builder.get());
}

EvpKey readEd25519(const QJsonObject &jwk)
{
    const QByteArray x = readBytes(jwk, "x");
    if (x.size() != coordinateSize)
        return {};
    return own(EVP_PKEY_new_raw_public_key_ex(
        nullptr, "ED25519", nullptr, reinterpret_cast<const unsigned char *>(x.constData()),
        size_t(x.size())));
}

EvpKey readKey(const QJsonObject &jwk)
{
    const QString type = jwk.value(QLatin1String("kty")).toString();
    const QString curve = jwk.value(QLatin1String("crv")).toString();
    if (type == QLatin1String("RSA"))
        return readRsa(jwk);
    if (type == QLatin1String("EC") && curve == QLatin1String("P-256"))
        return readP256(jwk);
    if (type == QLatin1String("OKP") && curve == QLatin1String("Ed25519"))
        return readEd25519(jwk);
    return {};
}

/*! What a JWK says about its purpose; what it leaves out is no obstacle. */
bool isMeantFor(JwsAlgorithm algorithm, const QJsonObject &jwk)
{
    const auto use = jwk.value(QLatin1String("use"));
    const auto operations = jwk.value(QLatin1String("key_ops"));
    const auto name = jwk.value(QLatin1String("alg"));
    return (use.isUndefined() || use == QLatin1String("sig"))
           && (operations.isUndefined() || operations.toArray().contains(QLatin1String("verify")))
           && (name.isUndefined() || algorithmByName(name.toString()) == algorithm);
}

// ------------------------------------------------------------------------------------ to a JWK

QString encode(const QByteArray &bytes)
{
    return QString::fromLatin1(base64Url(bytes));
}

/*! A number of the key in \a size bytes, or in as few as it needs. */
QString writeNumber(const EvpKey &key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key.get(), name, &number) != 1)
        qFatal("OpenSSL does not give the public key");
    const BigNumber owner(number, BN_free);
    QByteArray bytes(size ? size : BN_num_bytes(number), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), int(bytes.size()));
    return encode(bytes);
}

QString writeEd25519(const EvpKey &key)
{
    QByteArray bytes(coordinateSize, '\0');
    size_t size = size_t(bytes.size());
    if (EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(bytes.data()),
                                    &size)
        != 1)
        qFatal("OpenSSL does not give the public key");
    return encode(bytes);
}

} // namespace

PublicKey::PublicKey(QString keyId, JwsAlgorithm algorithm, EvpKey key)
    : m_keyId(std::move(keyId))
    , m_algorithm(algorithm)
    , m_key(std::move(key))
{}

std::optional<PublicKey> PublicKey::fromJwk(const QJsonObject &jwk)
{
    const OpenSslErrors errors;
    const EvpKey key = readKey(jwk);
    const auto algorithm = algorithmFor(key);
    if (!algorithm || !isMeantFor(*algorithm, jwk) || jwk.contains(QLatin1String("d")))
        return std::nullopt;
    return PublicKey(jwk.value(QLatin1String("kid")).toString(), *algorithm, key);
}

bool PublicKey::verify(JwsAlgorithm algorithm, const QByteArray &message,
                       const QByteArray &signature) const
{
    return algorithm == m_algorithm && verifyBytes(m_key, message, signature);
}

QJsonObject PublicKey::jwk() const
{
    return publicJwk(m_key);
}

QJsonObject publicJwk(const EvpKey &key)
{
    switch (algorithmFor(key).value()) {
    case JwsAlgorithm::RS256:
        return {
            {QLatin1String("kty"), QLatin1String("RSA")},
            {QLatin1String("n"), writeNumber(key, OSSL_PKEY_PARAM_RSA_N)},
            {QLatin1String("e"), writeNumber(key, OSSL_PKEY_PARAM_RSA_E)},
        };
    case JwsAlgorithm::ES256:
        return {
            {QLatin1String("kty"), QLatin1String("EC")},
            {QLatin1String("crv"), QLatin1String("P-256")},
            {QLatin1String("x"), writeNumber(key, OSSL_PKEY_PARAM_EC_PUB_X, coordinateSize)},
            {QLatin1String("y"), writeNumber(key, OSSL_PKEY_PARAM_EC_PUB_Y, coordinateSize)},
        };
    case JwsAlgorithm::EdDSA:
        break;
    }
    return {
        {QLatin1String("kty"), QLatin1String("OKP")},
        {QLatin1String("crv"), QLatin1String("Ed25519")},
        {QLatin1String("x"), writeEd25519(key)},
    };
}

QByteArray thumbprint(const QJsonObject &publicJwk)
{
    // RFC 7638, section 3, wants the members sorted and nothing between them: as QJsonObject does.
    return base64Url(sha256(QJsonDocument(publicJwk).toJson(QJsonDocument::Compact)));
}

} // namespace DeviceSignIn
