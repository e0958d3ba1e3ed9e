// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/verificationkey.h"

#include "jose/crypto.h"
#include "jose/openssl.h"

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace DeviceSignIn {

namespace {

constexpr int smallestRsaBits = 2048;

using Builder = std::unique_ptr<OSSL_PARAM_BLD, OpenSslDeleter<OSSL_PARAM_BLD_free>>;
using KeyParameters = std::unique_ptr<OSSL_PARAM, OpenSslDeleter<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, OpenSslDeleter<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, OpenSslDeleter<EVP_MD_CTX_free>>;

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/*! Decodes a member of a JWK that contains bytes in base64url. */
QByteArray keyBytes(const QJsonObject &jwk, QLatin1String name)
{
    return decodeBase64Url(jwk.value(name).toString().toLatin1());
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
    const QByteArray x = keyBytes(jwk, QLatin1String("x"));
    const QByteArray y = keyBytes(jwk, QLatin1String("y"));
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
    const BigNumber n = toNumber(keyBytes(jwk, QLatin1String("n")));
    const BigNumber e = toNumber(keyBytes(jwk, QLatin1String("e")));
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return build("RSA", builder);
}

EVP_PKEY *buildEd25519(const QJsonObject &jwk)
{
    const QByteArray x = keyBytes(jwk, QLatin1String("x"));
    if (jwk.value(u"crv").toString() != u"Ed25519")
        return nullptr;
    return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), size_t(x.size()));
}

/*!
    Converts an ECDSA signature from the format of JWS, two numbers one after the other (RFC 7518,
    section 3.4), to the DER that OpenSSL verifies. Returns an empty array if the length is wrong.
*/
QByteArray derSignature(const QByteArray &jose)
{
    if (jose.size() != 2 * coordinateSize)
        return {};
    const std::unique_ptr<ECDSA_SIG, OpenSslDeleter<ECDSA_SIG_free>> signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), toNumber(jose.first(coordinateSize)).release(),
                   toNumber(jose.last(coordinateSize)).release());
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    auto *end = reinterpret_cast<unsigned char *>(der.data());
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

/*! Returns the only algorithm with which a key may be used; empty for an unsupported key. */
QString algorithmOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "ED25519"))
        return QStringLiteral("EdDSA");
    if (EVP_PKEY_is_a(key, "RSA") && EVP_PKEY_get_bits(key) >= smallestRsaBits)
        return QStringLiteral("RS256");
    if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_bits(key) == 8 * coordinateSize)
        return QStringLiteral("ES256");
    return {};
}

} // namespace

VerificationKey::VerificationKey(std::shared_ptr<evp_pkey_st> key, QString algorithm)
    : m_key(std::move(key))
    , m_algorithm(std::move(algorithm))
{}

std::optional<VerificationKey> VerificationKey::fromOpenSsl(evp_pkey_st *key)
{
    const std::shared_ptr<evp_pkey_st> owner(key, EVP_PKEY_free);
    const QString algorithm = key ? algorithmOf(key) : QString();
    return algorithm.isEmpty() ? std::nullopt : std::optional(VerificationKey(owner, algorithm));
}

std::optional<VerificationKey> VerificationKey::fromJwk(const QJsonObject &jwk)
{
    // A private key must never be sent to a server.
    if (jwk.contains(u"d"))
        return std::nullopt;
    const QString type = jwk.value(u"kty").toString();
    if (type == u"EC")
        return fromOpenSsl(buildP256(jwk));
    if (type == u"RSA")
        return fromOpenSsl(buildRsa(jwk));
    if (type == u"OKP")
        return fromOpenSsl(buildEd25519(jwk));
    return std::nullopt;
}

std::optional<VerificationKey> VerificationKey::fromPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, OpenSslDeleter<BIO_free>> input(
        BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return fromOpenSsl(PEM_read_bio_PUBKEY(input.get(), nullptr, nullptr, nullptr));
}

std::optional<VerificationKey> VerificationKey::fromJwkOrPem(const QByteArray &content)
{
    const QJsonDocument jwk = QJsonDocument::fromJson(content);
    return jwk.isObject() ? fromJwk(jwk.object()) : fromPem(content);
}

bool VerificationKey::verifies(const SignedJwt &jwt) const
{
    if (jwt.header.value(u"alg") != m_algorithm)
        return false;
    const bool isEcdsa = m_algorithm == u"ES256";
    const QByteArray signature = isEcdsa ? derSignature(jwt.signature) : jwt.signature;
    // Ed25519 hashes the message itself.
    const EVP_MD *digest = m_algorithm == u"EdDSA" ? nullptr : EVP_sha256();
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, m_key.get()) == 1
           && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()),
                               bytesOf(jwt.signedBytes), size_t(jwt.signedBytes.size()))
                  == 1;
}

QByteArray keyThumbprint(const QJsonObject &jwk)
{
    // The members that RFC 7638, section 3.2, and RFC 8037, section 2, require.
    QJsonObject required;
    for (const char *name : {"kty", "crv", "x", "y", "n", "e"}) {
        const QLatin1String key(name);
        if (jwk.contains(key))
            required.insert(key, jwk.value(key));
    }
    // The RFC requires members in sorted order, as in QJsonObject.
    return base64Url(sha256(QJsonDocument(required).toJson(QJsonDocument::Compact)));
}

} // namespace DeviceSignIn
