// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/crypto.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace DeviceSignIn {

/*!
    A key of a server, which signs with any algorithm that a server may use. It shares no code with
    the library except OpenSSL and base64url.
*/
class TestKey
{
public:
    /*! Creates a key for \a algorithm, such as "ES384". */
    explicit TestKey(QString algorithm)
        : m_algorithm(std::move(algorithm))
    {
        const QByteArray curve = curveName().toLatin1();
        EVP_PKEY *key = m_algorithm == "EdDSA" ? EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")
                        : !curve.isEmpty()     ? EVP_EC_gen(curve.constData())
                                               : EVP_RSA_gen(2048);
        m_key.reset(key, EVP_PKEY_free);
    }

    const QString &algorithm() const { return m_algorithm; }

    /*! The JSON Web Key, with \c kid but without \c alg. */
    QJsonObject jwk(const QString &keyId) const
    {
        QJsonObject jwk{{QStringLiteral("kid"), keyId}};
        if (m_algorithm == QLatin1String("EdDSA")) {
            QByteArray bytes(32, '\0');
            size_t size = 32;
            EVP_PKEY_get_raw_public_key(m_key.get(), bytesOf(bytes), &size);
            jwk.insert(QStringLiteral("kty"), QStringLiteral("OKP"));
            jwk.insert(QStringLiteral("crv"), QStringLiteral("Ed25519"));
            jwk.insert(QStringLiteral("x"), QString::fromLatin1(base64Url(bytes)));
        } else if (isEllipticCurve()) {
            jwk.insert(QStringLiteral("kty"), QStringLiteral("EC"));
            jwk.insert(QStringLiteral("crv"), curveName());
            jwk.insert(QStringLiteral("x"), number(OSSL_PKEY_PARAM_EC_PUB_X, numberSize()));
            jwk.insert(QStringLiteral("y"), number(OSSL_PKEY_PARAM_EC_PUB_Y, numberSize()));
        } else {
            jwk.insert(QStringLiteral("kty"), QStringLiteral("RSA"));
            jwk.insert(QStringLiteral("n"), number(OSSL_PKEY_PARAM_RSA_N, 0));
            jwk.insert(QStringLiteral("e"), number(OSSL_PKEY_PARAM_RSA_E, 0));
        }
        return jwk;
    }

    /*! Returns a signature in the format of JWS. \a algorithm must suit the kind of the key. */
    QByteArray sign(const QByteArray &message, const QString &algorithm) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        EVP_PKEY_CTX *keyContext = nullptr;
        const QByteArray digest = "SHA" + algorithm.right(3).toLatin1();
        EVP_DigestSignInit_ex(context.get(), &keyContext,
                              algorithm == QLatin1String("EdDSA") ? nullptr : digest.constData(),
                              nullptr, nullptr, m_key.get(), nullptr);
        if (algorithm.startsWith(QLatin1String("PS"))) {
            EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST);
        }
        size_t size = size_t(EVP_PKEY_get_size(m_key.get()));
        QByteArray signature(qsizetype(size), '\0');
        EVP_DigestSign(context.get(), bytesOf(signature), &size,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       size_t(message.size()));
        signature.truncate(qsizetype(size));
        return isEllipticCurve() ? fromDer(signature) : signature;
    }

    /*! A token with \a claims; the header names \a keyId. */
    QByteArray token(const QJsonObject &claims, const QString &keyId) const
    {
        const QJsonObject header{{QStringLiteral("alg"), m_algorithm},
                                 {QStringLiteral("kid"), keyId}};
        const QByteArray message = part(header) + '.' + part(claims);
        return message + '.' + base64Url(sign(message, m_algorithm));
    }

    static QByteArray part(const QJsonObject &object)
    {
        return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

private:
    static unsigned char *bytesOf(QByteArray &bytes)
    {
        return reinterpret_cast<unsigned char *>(bytes.data());
    }
    bool isEllipticCurve() const { return m_algorithm.startsWith(QLatin1String("ES")); }
    QString curveName() const
    {
        const QMap<QString, QString> curves{{QStringLiteral("ES256"), QStringLiteral("P-256")},
                                            {QStringLiteral("ES384"), QStringLiteral("P-384")},
                                            {QStringLiteral("ES512"), QStringLiteral("P-521")}};
        return curves.value(m_algorithm);
    }
    /*! The size of a coordinate of the curve, in bytes (RFC 7518, section 3.4). */
    int numberSize() const { return (EVP_PKEY_get_bits(m_key.get()) + 7) / 8; }

    QString number(const char *name, int size) const
    {
        BIGNUM *value = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &value);
        QByteArray bytes(size > 0 ? size : BN_num_bytes(value), '\0');
        BN_bn2binpad(value, bytesOf(bytes), int(bytes.size()));
        BN_free(value);
        return QString::fromLatin1(base64Url(bytes));
    }

    QByteArray fromDer(const QByteArray &der) const
    {
        const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
        ECDSA_SIG *signature = d2i_ECDSA_SIG(nullptr, &begin, long(der.size()));
        QByteArray r(numberSize(), '\0');
        QByteArray s(numberSize(), '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), bytesOf(r), numberSize());
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), bytesOf(s), numberSize());
        ECDSA_SIG_free(signature);
        return r + s;
    }

    QString m_algorithm;
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace DeviceSignIn
