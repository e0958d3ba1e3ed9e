// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "clienttestkey.h"

#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace DeviceSignIn {

namespace {

QByteArray encode(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encode(const QJsonObject &object)
{
    return encode(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QString number(const EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    QByteArray result(size ? size : BN_num_bytes(number), '\0');
    BN_bn2binpad(number, bytes(result), int(result.size()));
    BN_free(number);
    return QString::fromLatin1(encode(result));
}

QByteArray joseSignature(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    ECDSA_SIG *signature = d2i_ECDSA_SIG(nullptr, &begin, long(der.size()));
    QByteArray result(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), bytes(result), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), bytes(result) + 32, 32);
    ECDSA_SIG_free(signature);
    return result;
}

EVP_PKEY *generate(ClientTestKey::Kind kind)
{
    switch (kind) {
    case ClientTestKey::Kind::P256:
        break;
    case ClientTestKey::Kind::Ed25519:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case ClientTestKey::Kind::Rsa:
        return EVP_RSA_gen(2048);
    case ClientTestKey::Kind::SmallRsa:
        return EVP_RSA_gen(1024);
    }
    return EVP_EC_gen("P-256");
}

} // namespace

ClientTestKey::ClientTestKey(Kind kind)
    : m_kind(kind)
    , m_key(generate(kind), EVP_PKEY_free)
{}

QJsonObject ClientTestKey::jwk() const
{
    if (m_kind == Kind::Ed25519) {
        QByteArray x(32, '\0');
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), bytes(x), &size);
        return {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", QString::fromLatin1(encode(x))}};
    }
    if (m_kind != Kind::P256)
        return {{"kty", "RSA"},
                {"n", number(m_key.get(), OSSL_PKEY_PARAM_RSA_N)},
                {"e", number(m_key.get(), OSSL_PKEY_PARAM_RSA_E)}};
    return {{"kty", "EC"},
            {"crv", "P-256"},
            {"x", number(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X, 32)},
            {"y", number(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, 32)}};
}

QByteArray ClientTestKey::pem() const
{
    BIO *output = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(output, m_key.get());
    char *text = nullptr;
    const long size = BIO_get_mem_data(output, &text);
    QByteArray result(text, size);
    BIO_free(output);
    return result;
}

QString ClientTestKey::algorithm() const
{
    if (m_kind == Kind::P256)
        return "ES256";
    return m_kind == Kind::Ed25519 ? "EdDSA" : "RS256";
}

QByteArray ClientTestKey::sign(const QJsonObject &header, const QJsonObject &claims) const
{
    QByteArray message = encode(header) + '.' + encode(claims);
    const EVP_MD *digest = m_kind == Kind::Ed25519 ? nullptr : EVP_sha256();
    QByteArray signature(512, '\0');
    size_t size = size_t(signature.size());
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, digest, nullptr, m_key.get());
    EVP_DigestSign(context, bytes(signature), &size, bytes(message), size_t(message.size()));
    EVP_MD_CTX_free(context);
    signature.truncate(qsizetype(size));
    return message + '.' + encode(m_kind == Kind::P256 ? joseSignature(signature) : signature);
}

} // namespace DeviceSignIn
