// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/signedjwt.h"

#include "jose/crypto.h"

#include <QJsonDocument>

namespace DeviceSignIn {

QByteArray decodeBase64Url(const QByteArray &text)
{
    return fromBase64Url(text).value_or(QByteArray());
}

std::optional<SignedJwt> parseSignedJwt(const QByteArray &compact)
{
    const auto parts = compact.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto header = QJsonDocument::fromJson(decodeBase64Url(parts[0]));
    const auto claims = QJsonDocument::fromJson(decodeBase64Url(parts[1]));
    if (!header.isObject() || !claims.isObject())
        return std::nullopt;
    return SignedJwt{header.object(), claims.object(), parts[0] + '.' + parts[1],
                     decodeBase64Url(parts[2])};
}

} // namespace DeviceSignIn
