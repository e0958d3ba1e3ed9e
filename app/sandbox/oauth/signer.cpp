// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/signer.h"

#include "jose/crypto.h"
#include "jose/openssl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace DeviceSignIn {

namespace {

constexpr size_t rsaBits = 2048;

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toBytes(const BIGNUM *number, int size)
{
    QByteArray bytes(size, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), size);
    return bytes;
}

/*! Returns a number of the public key; empty if OpenSSL does not give it. */
QString readNumber(const EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    if (!EVP_PKEY_get_bn_param(key, name, &number))
        return {};
    const BigNumber owner(number);
    return QString::fromLatin1(base64Url(toBytes(number, size ? size : BN_num_bytes(number))));
}

QString readRawKey(const EVP_PKEY *key)
{
    QByteArray bytes(32, '\0');
    size_t size = size_t(bytes.size());
    if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(bytes.data()), &size)
        != 1)
        return {};
    return QString::fromLatin1(base64Url(bytes));
}

/*!
    Converts an ECDSA signature from the DER of OpenSSL to the format of JWS: two numbers, one after
    the other (RFC 7518, section 3.4).
*/
QByteArray joseSignature(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> signature(
        d2i_ECDSA_SIG(nullptr, &begin, long(der.size())), ECDSA_SIG_free);
    if (!signature)
        return {};
    return toBytes(ECDSA_SIG_get0_r(signature.get()), coordinateSize)
           + toBytes(ECDSA_SIG_get0_s(signature.get()), coordinateSize);
}

/*! Returns a new key; null if OpenSSL can't make one. */
EVP_PKEY *generateKey(SigningAlgorithm algorithm)
{
    EVP_PKEY *key = nullptr;
    switch (algorithm) {
    case SigningAlgorithm::ES256:
        key = EVP_EC_gen("P-256");
        break;
    case SigningAlgorithm::RS256:
        key = EVP_RSA_gen(rsaBits);
        break;
    case SigningAlgorithm::EdDSA:
        key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        break;
    }
    return key;
}

} // namespace

void Signer::KeyDeleter::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

Signer::Signer(SigningAlgorithm algorithm)
    : m_algorithm(algorithm)
{
    rotate();
}

Signer::~Signer() = default;

void Signer::rotate()
{
    EVP_PKEY *key = generateKey(m_algorithm);
    if (!key)
        return;
    m_key.reset(key);
    // The key id is the thumbprint (RFC 7638). The RFC requires members in sorted order, as in
    // QJsonObject.
    m_keyId = QString::fromLatin1(base64Url(sha256(compactJson(keyParameters()))));
}

QString Signer::algorithm() const
{
    switch (m_algorithm) {
    case SigningAlgorithm::ES256:
        break;
    case SigningAlgorithm::RS256:
        return QStringLiteral("RS256");
    case SigningAlgorithm::EdDSA:
        return QStringLiteral("EdDSA");
    }
    return QStringLiteral("ES256");
}

QByteArray Signer::sign(const QJsonObject &claims) const
{
    const QJsonObject header{
        {QStringLiteral("alg"), algorithm()},
        {QStringLiteral("kid"), m_keyId},
        {QStringLiteral("typ"), QStringLiteral("JWT")},
    };
    const QByteArray message =
        base64Url(compactJson(header)) + '.' + base64Url(compactJson(claims));
    const QByteArray signatureBytes = signature(message);
    return signatureBytes.isEmpty() ? QByteArray() : message + '.' + base64Url(signatureBytes);
}

QJsonObject Signer::publicKeySet() const
{
    QJsonObject key = keyParameters();
    key.insert(QStringLiteral("kid"), m_keyId);
    key.insert(QStringLiteral("use"), QStringLiteral("sig"));
    key.insert(QStringLiteral("alg"), algorithm());
    return {{QStringLiteral("keys"), QJsonArray{key}}};
}

QByteArray Signer::signature(const QByteArray &message) const
{
    if (!m_key)
        return {};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(message.constData());
    size_t size = size_t(EVP_PKEY_get_size(m_key.get()));
    QByteArray result(qsizetype(size), '\0');
    // Ed25519 hashes the message itself.
    const EVP_MD *digest = m_algorithm == SigningAlgorithm::EdDSA ? nullptr : EVP_sha256();
    if (EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size,
                          bytes, size_t(message.size()))
               != 1)
        return {};
    result.truncate(qsizetype(size));
    return m_algorithm == SigningAlgorithm::ES256 ? joseSignature(result) : result;
}

/*!
    Returns the members of the public key from which its thumbprint is computed (RFC 7638, section
    3.2).
*/
QJsonObject Signer::keyParameters() const
{
    if (m_algorithm == SigningAlgorithm::RS256)
        return {
            {QStringLiteral("kty"), QStringLiteral("RSA")},
            {QStringLiteral("n"), readNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_N)},
            {QStringLiteral("e"), readNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_E)},
        };
    if (m_algorithm == SigningAlgorithm::EdDSA)
        return {
            {QStringLiteral("kty"), QStringLiteral("OKP")},
            {QStringLiteral("crv"), QStringLiteral("Ed25519")},
            {QStringLiteral("x"), readRawKey(m_key.get())},
        };
    return {
        {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("crv"), QStringLiteral("P-256")},
        {QStringLiteral("x"), readNumber(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X, coordinateSize)},
        {QStringLiteral("y"), readNumber(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, coordinateSize)},
    };
}

} // namespace DeviceSignIn
