// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! A successful token response, RFC 6749, section 5.1. */
struct TokenSet
{
    /*! Never empty after a success. */
    Secret accessToken;
    /*! Empty where the server gave none. */
    Secret refreshToken;
    /*! Empty where the server gave none. */
    Secret idToken;
    /*! What was granted, as the server wrote it; empty: what was asked for. */
    QString scope;
    /*! Bearer (RFC 6750) or DPoP (RFC 9449). */
    enum class Type { Bearer, DPoP };
    /*! How the access token goes along with a request. */
    Type type = Type::Bearer;
    /*! Of DPoP: the private key that they are bound to, as SigningKey::toPem() has it. */
    Secret dpopKey;
    /*! What the id_token must repeat; empty where no nonce was sent. */
    Secret nonce;
    /*! What else the profile's \c extras name, such as Salesforce's instance_url. */
    QMap<QString, QString> extras;
    /*! Life of the access token; none where the server did not say. */
    std::optional<std::chrono::seconds> lifetime;
};

} // namespace DeviceSignIn
