// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jwk.h"

#include "jose/crypto.h"
#include "jose/openssl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The longest modulus, in bytes: 8192 bits, and a zero byte that some servers put in front. */
constexpr qsizetype longestModulus = 8192 / 8 + 1;
/*!
    The longest exponent, in bytes. In practice it is 65537; a long one would make every check slow.
*/
constexpr qsizetype longestExponent = 8;

EvpKey ownKey(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

// ---------------------------------------------------------------------------------- from a JWK

/*! The bytes of the member \a name; empty if it is missing or malformed. */
QByteArray readBytes(const QJsonObject &jwk, const char *name)
{
    return fromBase64Url(jwk.value(QLatin1String(name)).toString().toLatin1())
        .value_or(QByteArray());
}

EvpKey makeKey(const char *type, OSSL_PARAM_BLD *builder)
{
    const KeyParameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return ownKey(key);
}

EvpKey readRsa(const QJsonObject &jwk)
{
    const QByteArray modulus = readBytes(jwk, "n");
    const QByteArray exponent = readBytes(jwk, "e");
    if (modulus.isEmpty() || modulus.size() > longestModulus || exponent.isEmpty()
        || exponent.size() > longestExponent)
        return {};
    const BigNumber n = toBigNumber(modulus);
    const BigNumber e = toBigNumber(exponent);
    // Both numbers of an RSA key are odd. With an exponent of 1, each message would be its own
    // signature.
    if (!BN_is_odd(n.get()) || !BN_is_odd(e.get()) || BN_is_one(e.get()))
        return {};
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return makeKey("RSA", builder.get());
}

/*! An elliptic curve with an algorithm of its own (RFC 7518, sections 3.4 and 6.2.1). */
struct Curve
{
    /*! The value of \c crv. */
    QLatin1String name;
    const char *openSslName = nullptr;
    /*! The size of a coordinate in bytes. */
    int size = 0;
    JwsAlgorithm algorithm = JwsAlgorithm::ES256;
};

constexpr Curve curves[] = {
    {QLatin1String("P-256"), "prime256v1", coordinateSize, JwsAlgorithm::ES256},
    {QLatin1String("P-384"), "secp384r1", 48, JwsAlgorithm::ES384},
    {QLatin1String("P-521"), "secp521r1", 66, JwsAlgorithm::ES512},
};

EvpKey readCurve(const QJsonObject &jwk, const Curve &curve)
{
    const QByteArray x = readBytes(jwk, "x");
    const QByteArray y = readBytes(jwk, "y");
    if (x.size() != curve.size || y.size() != curve.size)
        return {};
    // The uncompressed form of SEC 1, section 2.3.3. OpenSSL refuses a point off the curve.
    const QByteArray point = '\x04' + x + y;
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.openSslName,
                                    0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     size_t(point.size()));
    return makeKey("EC", builder.get());
}

EvpKey readEd25519(const QJsonObject &jwk)
{
    const QByteArray x = readBytes(jwk, "x");
    if (x.size() != coordinateSize)
        return {};
    return ownKey(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, openSslBytes(x),
                                                 size_t(x.size())));
}

EvpKey readKey(const QJsonObject &jwk)
{
    const QString type = jwk.value(QLatin1String("kty")).toString();
    const QString curveName = jwk.value(QLatin1String("crv")).toString();
    if (type == QLatin1String("RSA"))
        return readRsa(jwk);
    if (type == QLatin1String("OKP") && curveName == QLatin1String("Ed25519"))
        return readEd25519(jwk);
    for (const Curve &curve : curves) {
        if (type == QLatin1String("EC") && curveName == curve.name)
            return readCurve(jwk, curve);
    }
    return {};
}

/*! Whether \a jwk may be used to verify signatures. A missing member allows every use. */
bool isMeantForSignatures(const QJsonObject &jwk)
{
    const auto use = jwk.value(QLatin1String("use"));
    const auto operations = jwk.value(QLatin1String("key_ops"));
    return (use.isUndefined() || use == QLatin1String("sig"))
           && (operations.isUndefined() || operations.toArray().contains(QLatin1String("verify")));
}

/*! The algorithms of \a key that the member \c alg of its \a jwk allows. */
QList<JwsAlgorithm> allowedAlgorithms(const EvpKey &key, const QJsonObject &jwk)
{
    QList<JwsAlgorithm> all = verifiableAlgorithms(key);
    const auto name = jwk.value(QLatin1String("alg"));
    if (name.isUndefined())
        return all;
    const auto algorithm = algorithmByName(name.toString());
    return algorithm && all.contains(*algorithm) ? QList<JwsAlgorithm>{*algorithm}
                                                 : QList<JwsAlgorithm>();
}

// ------------------------------------------------------------------------------------ to a JWK

QString toJwkText(const QByteArray &bytes)
{
    return QString::fromLatin1(base64Url(bytes));
}

/*!
    Returns a number of \a key in base64url, with \a size bytes or with as few as possible; empty if
    \a key has no number of that name.
*/
QString writeNumber(const EvpKey &key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key.get(), name, &number) != 1)
        return {};
    const BigNumber owner(number);
    QByteArray bytes(size ? size : BN_num_bytes(number), '\0');
    BN_bn2binpad(number, openSslBytes(bytes), int(bytes.size()));
    return toJwkText(bytes);
}

QString writeEd25519(const EvpKey &key)
{
    QByteArray bytes(coordinateSize, '\0');
    size_t size = size_t(bytes.size());
    if (EVP_PKEY_get_raw_public_key(key.get(), openSslBytes(bytes), &size) != 1)
        return {};
    return toJwkText(bytes);
}

} // namespace

PublicKey::PublicKey(QString keyId, QList<JwsAlgorithm> algorithms, EvpKey key)
    : m_keyId(std::move(keyId))
    , m_algorithms(std::move(algorithms))
    , m_key(std::move(key))
{}

std::optional<PublicKey> PublicKey::fromJwk(const QJsonObject &jwk)
{
    const OpenSslErrors errors;
    // Whoever publishes a private key lets anyone sign with it.
    if (jwk.contains(QLatin1String("d")) || !isMeantForSignatures(jwk))
        return std::nullopt;
    EvpKey key = readKey(jwk);
    QList<JwsAlgorithm> algorithms = allowedAlgorithms(key, jwk);
    if (algorithms.isEmpty())
        return std::nullopt;
    return PublicKey(jwk.value(QLatin1String("kid")).toString(), std::move(algorithms),
                     std::move(key));
}

bool PublicKey::verify(JwsAlgorithm algorithm, const QByteArray &message,
                       const QByteArray &signature) const
{
    return m_algorithms.contains(algorithm) && verifyBytes(m_key, algorithm, message, signature);
}

QJsonObject PublicKey::jwk() const
{
    return publicJwk(m_key);
}

QJsonObject publicJwk(const EvpKey &key)
{
    const auto algorithms = verifiableAlgorithms(key);
    if (algorithms.isEmpty())
        return {};
    if (algorithms.contains(JwsAlgorithm::RS256))
        return {
            {QLatin1String("kty"), QLatin1String("RSA")},
            {QLatin1String("n"), writeNumber(key, OSSL_PKEY_PARAM_RSA_N)},
            {QLatin1String("e"), writeNumber(key, OSSL_PKEY_PARAM_RSA_E)},
        };
    for (const Curve &curve : curves) {
        if (algorithms.contains(curve.algorithm))
            return {
                {QLatin1String("kty"), QLatin1String("EC")},
                {QLatin1String("crv"), curve.name},
                {QLatin1String("x"), writeNumber(key, OSSL_PKEY_PARAM_EC_PUB_X, curve.size)},
                {QLatin1String("y"), writeNumber(key, OSSL_PKEY_PARAM_EC_PUB_Y, curve.size)},
            };
    }
    return {
        {QLatin1String("kty"), QLatin1String("OKP")},
        {QLatin1String("crv"), QLatin1String("Ed25519")},
        {QLatin1String("x"), writeEd25519(key)},
    };
}

QByteArray thumbprint(const QJsonObject &publicJwk)
{
    // RFC 7638, section 3, requires sorted members without white space, which is what Qt writes.
    return base64Url(sha256(QJsonDocument(publicJwk).toJson(QJsonDocument::Compact)));
}

} // namespace DeviceSignIn
