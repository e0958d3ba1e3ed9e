// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/clientassertion.h"

#include "jose/crypto.h"
#include "jose/jws.h"

namespace DeviceSignIn {

namespace {

constexpr qint64 assertionLifetime = 60; // in seconds

} // namespace

Secret clientAssertion(const AssertedClient &client, const SigningKey &key, const QDateTime &now)
{
    QJsonObject header{{QLatin1String("typ"), QLatin1String("JWT")}};
    if (!client.keyId.isEmpty())
        header.insert(QLatin1String("kid"), client.keyId);
    const qint64 issued = now.toSecsSinceEpoch();
    const QJsonObject claims{
        {QLatin1String("iss"), client.clientId},
        {QLatin1String("sub"), client.clientId},
        {QLatin1String("aud"), client.audience},
        {QLatin1String("jti"), QString::fromLatin1(base64Url(randomBytes(16)))},
        {QLatin1String("iat"), issued},
        {QLatin1String("exp"), issued + assertionLifetime},
    };
    return Secret(signJws(header, claims, key));
}

} // namespace DeviceSignIn
