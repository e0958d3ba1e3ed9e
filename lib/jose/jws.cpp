// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jws.h"

#include "jose/crypto.h"
#include "jose/jwa.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestJws = 64 * 1024; // in bytes

QByteArray toJwsPart(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/*! The text that the JSON string \a quoted stands for. */
QString textOfJsonString(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

/*! Whether an object in \a json, which must be valid, has two members of the same name. */
bool hasRepeatedMember(const QByteArray &json)
{
    // The names of the members of each object that is open; those of an array stay empty.
    std::vector<QSet<QString>> open;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const qsizetype begin = i;
            for (++i; json.at(i) != '"'; ++i) {
                if (json.at(i) == '\\')
                    ++i;
            }
            qsizetype next = i + 1;
            while (next < json.size() && QByteArray(" \t\r\n").contains(json.at(next)))
                ++next;
            if (next == json.size() || json.at(next) != ':')
                continue; // a value
            const QString name = textOfJsonString(json.mid(begin, i + 1 - begin));
            if (open.back().contains(name))
                return true;
            open.back().insert(name);
        }
    }
    return false;
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
    if (!document.isObject() || hasRepeatedMember(json))
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
