// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jws.h"

#include "jose/crypto.h"
#include "jose/jwa.h"

#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestJws = 64 * 1024; // in bytes

QByteArray toJwsPart(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<Jws> readJws(const QByteArray &compact)
{
    if (compact.size() > longestJws || compact.count('.') != 2)
        return std::nullopt;
    const auto parts = compact.split('.');
    const auto header = fromBase64Url(parts.at(0));
    const auto payload = fromBase64Url(parts.at(1));
    const auto signature = fromBase64Url(parts.at(2));
    if (!header || !payload || !signature)
        return std::nullopt;

    Jws jws;
    const auto document = QJsonDocument::fromJson(*header);
    jws.header = document.object();
    jws.payload = *payload;
    jws.signingInput = compact.left(compact.lastIndexOf('.'));
    jws.signature = *signature;
    if (!document.isObject() || jws.header.contains(QLatin1String("crit")))
        return std::nullopt;
    return jws;
}

QByteArray signJws(QJsonObject header, const QJsonObject &payload, const SigningKey &key)
{
    header.insert(QLatin1String("alg"), algorithmName(key.algorithm()));
    const QByteArray message = toJwsPart(header) + '.' + toJwsPart(payload);
    const QByteArray signature = key.sign(message);
    return signature.isEmpty() ? QByteArray() : message + '.' + base64Url(signature);
}

} // namespace DeviceSignIn
