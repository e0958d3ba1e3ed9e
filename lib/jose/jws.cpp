// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jws.h"

#include "jose/crypto.h"
#include "jose/jwa.h"
#include "jose/repeatedmember.h"

#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestJws = 64 * 1024; // in bytes

QByteArray toJwsPart(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Jws> refuse(const char *problem, QString *reason)
{
    if (reason)
        *reason = QString::fromLatin1(problem);
    return std::nullopt;
}

} // namespace

std::optional<QJsonObject> readUniqueMembers(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject() || findRepeatedMember(json))
        return std::nullopt;
    return document.object();
}

std::optional<Jws> readJws(const QByteArray &compact, QString *problem)
{
    if (compact.size() > longestJws)
        return refuse("longer than 64 KiB", problem);
    // The compact serialization of an encrypted token has five parts (RFC 7516, section 7.1).
    if (compact.count('.') == 4)
        return refuse("encrypted, which is not supported", problem);
    const auto parts = compact.split('.');
    if (parts.size() != 3)
        return refuse("not a signed token (RFC 7515)", problem);
    const auto header = fromBase64Url(parts.at(0));
    const auto payload = fromBase64Url(parts.at(1));
    const auto signature = fromBase64Url(parts.at(2));
    if (!header || !payload || !signature)
        return refuse("not a signed token (RFC 7515)", problem);

    Jws jws;
    const auto members = readUniqueMembers(*header);
    if (!members)
        return refuse("its header names a member twice, or is not JSON", problem);
    if (members->contains(QLatin1String("crit")))
        return refuse("its header requires an extension (crit)", problem);
    jws.header = *members;
    jws.payload = *payload;
    jws.signingInput = compact.left(compact.lastIndexOf('.'));
    jws.signature = *signature;
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
