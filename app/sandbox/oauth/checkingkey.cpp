// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/checkingkey.h"

#include "jose/crypto.h"
#include "sandbox/oauth/opensslpointers.h"

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace DeviceSignIn {

namespace {

constexpr int smallestRsa = 2048;

using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freer<OSSL_PARAM_BLD_free>>;
using KeyParameters = std::unique_ptr<OSSL_PARAM, Freer<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/*! Base 64 for URLs, in the one right spelling; empty where it is another. */
QByteArray decoded(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return result && base64Url(*result) == text ? *result : QByteArray();
}

QByteArray member(const QJsonObject &jwk, QLatin1String name)
{
    return decoded(jwk.value(name).toString().toLatin1());
}

BigNumber toNumber(const QByteArray &bytes)
{
    return BigNumber(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr));
}

EVP_PKEY *build(const char *type, const Builder &builder)
{
    EVP_PKEY *key = nullptr;
    const KeyParameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return key;
}

EVP_PKEY *buildP256(const QJsonObject &jwk)
{
    const QByteArray x = member(jwk, QLatin1String("x"));
    const QByteArray y = member(jwk, QLatin1String("y"));
    if (jwk.value(u"crv").toString() != u"P-256" || x.size() != coordinateSize
        || y.size() != coordinateSize)
        return nullptr;
    const QByteArray point = '\x04' + x + y;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     size_t(point.size()));
    return build("EC", builder);
}

EVP_PKEY *buildRsa(const QJsonObject &jwk)
{
    const BigNumber n = toNumber(member(jwk, QLatin1String("n")));
    const BigNumber e = toNumber(member(jwk, QLatin1String("e")));
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return build("RSA", builder);
}

EVP_PKEY *buildEd25519(const QJsonObject &jwk)
{
    const QByteArray x = member(jwk, QLatin1String("x"));
    if (jwk.value(u"crv").toString() != u"Ed25519")
        return nullptr;
    return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), size_t(x.size()));
}

/*! OpenSSL reads an ECDSA signature as DER; JWS has the two numbers one behind the other. */
QByteArray derSignature(const QByteArray &jose)
{
    if (jose.size() != 2 * coordinateSize)
        return {};
    const std::unique_ptr<ECDSA_SIG, Freer<ECDSA_SIG_free>> signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), toNumber(jose.first(coordinateSize)).release(),
                   toNumber(jose.last(coordinateSize)).release());
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    auto *end = reinterpret_cast<unsigned char *>(der.data());
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

/*! The one algorithm that we let a key be used with; empty for other keys. */
QString algorithmOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "ED25519"))
        return QStringLiteral("EdDSA");
    if (EVP_PKEY_is_a(key, "RSA") && EVP_PKEY_get_bits(key) >= smallestRsa)
        return QStringLiteral("RS256");
    if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_bits(key) == 8 * coordinateSize)
        return QStringLiteral("ES256");
    return {};
}

} // namespace

std::optional<SignedJwt> readSignedJwt(const QByteArray &compact)
{
    const auto parts = compact.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto header = QJsonDocument::fromJson(decoded(parts[0]));
    const auto claims = QJsonDocument::fromJson(decoded(parts[1]));
    if (!header.isObject() || !claims.isObject())
        return std::nullopt;
    return SignedJwt{header.object(), claims.object(), parts[0] + '.' + parts[1],
                     decoded(parts[2])};
}

CheckingKey::CheckingKey(std::shared_ptr<evp_pkey_st> key, QString algorithm)
    : m_key(std::move(key))
    , m_algorithm(std::move(algorithm))
{}

std::optional<CheckingKey> CheckingKey::make(evp_pkey_st *key)
{
    const std::shared_ptr<evp_pkey_st> owner(key, EVP_PKEY_free);
    const QString algorithm = key ? algorithmOf(key) : QString();
    return algorithm.isEmpty() ? std::nullopt : std::optional(CheckingKey(owner, algorithm));
}

std::optional<CheckingKey> CheckingKey::fromJwk(const QJsonObject &jwk)
{
    if (jwk.contains(u"d")) // a private key has no business here
        return std::nullopt;
    const QString type = jwk.value(u"kty").toString();
    if (type == u"EC")
        return make(buildP256(jwk));
    if (type == u"RSA")
        return make(buildRsa(jwk));
    if (type == u"OKP")
        return make(buildEd25519(jwk));
    return std::nullopt;
}

std::optional<CheckingKey> CheckingKey::fromPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Freer<BIO_free>> input(
        BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return make(PEM_read_bio_PUBKEY(input.get(), nullptr, nullptr, nullptr));
}

std::optional<CheckingKey> CheckingKey::fromFile(const QByteArray &content)
{
    const QJsonDocument jwk = QJsonDocument::fromJson(content);
    return jwk.isObject() ? fromJwk(jwk.object()) : fromPem(content);
}

bool CheckingKey::verifies(const SignedJwt &jwt) const
{
    if (jwt.header.value(u"alg") != m_algorithm)
        return false;
    const bool isEcdsa = m_algorithm == u"ES256";
    const QByteArray signature = isEcdsa ? derSignature(jwt.signature) : jwt.signature;
    // Ed25519 has its hash inside.
    const EVP_MD *digest = m_algorithm == u"EdDSA" ? nullptr : EVP_sha256();
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, m_key.get()) == 1
           && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()),
                               bytesOf(jwt.message), size_t(jwt.message.size()))
                  == 1;
}

QByteArray keyThumbprint(const QJsonObject &jwk)
{
    // The members that RFC 7638, section 3.2, and RFC 8037, section 2, make it of.
    QJsonObject required;
    for (const char *name : {"kty", "crv", "x", "y", "n", "e"}) {
        const QLatin1String key(name);
        if (jwk.contains(key))
            required.insert(key, jwk.value(key));
    }
    // QJsonObject sorts its members, as the RFC asks for.
    return base64Url(sha256(QJsonDocument(required).toJson(QJsonDocument::Compact)));
}

} // namespace DeviceSignIn
