// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace DeviceSignIn {

/*! A key pair of a client that can also lie: it signs whatever it is given. */
class TestKey
{
public:
    enum class Kind {
        P256,
        Ed25519,
        Rsa,
        SmallRsa, //!< of 1024 bits, which nobody should trust
    };

    explicit TestKey(Kind kind = Kind::P256);

    /*! The public half. */
    QJsonObject jwk() const;
    QByteArray pem() const;
    /*! ES256, EdDSA or RS256. */
    QString algorithm() const;
    /*! A JWT in the compact form; the signature does not depend on the header's \c alg. */
    QByteArray sign(const QJsonObject &header, const QJsonObject &claims) const;

private:
    Kind m_kind;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace DeviceSignIn
