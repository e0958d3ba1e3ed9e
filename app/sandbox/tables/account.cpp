// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/account.h"

#include "jose/crypto.h"

namespace DeviceSignIn {

namespace {

/*!
    Returns the claim "sub". It depends only on the email address, so that it is the same after a
    restart.
*/
QString subject(const Account &account)
{
    return QString::fromLatin1(sha256(account.email.toUtf8()).toHex().left(32));
}

} // namespace

QJsonObject accountClaims(const Account &account, const QStringList &scopes)
{
    QJsonObject claims{{QStringLiteral("sub"), subject(account)}};
    if (scopes.contains(QLatin1String("profile")))
        claims.insert(QStringLiteral("name"), account.name);
    if (scopes.contains(QLatin1String("email"))) {
        claims.insert(QStringLiteral("email"), account.email);
        claims.insert(QStringLiteral("email_verified"), true);
    }
    return claims;
}

} // namespace DeviceSignIn
