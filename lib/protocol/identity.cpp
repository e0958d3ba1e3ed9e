// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/identity.h"

#include "protocol/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

/*! Boxes without a battery-backed clock are often a little late. */
constexpr qint64 clockSkewSeconds = 300;

QString readName(const QJsonObject &claims)
{
    for (const char *name : {"name", "preferred_username", "email"}) {
        QString value = oneLine(claims.value(QLatin1String(name)).toString(), 64);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

std::optional<QJsonObject> readPayload(const Secret &idToken)
{
    const auto parts = idToken.reveal().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto payload = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(*payload);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isFor(const QJsonValue &audience, const QString &clientId)
{
    return audience.isArray() ? audience.toArray().contains(clientId)
                              : audience.toString() == clientId;
}

} // namespace

QString nameFromIdToken(const Secret &idToken, const QString &issuer, const QString &clientId,
                        const QDateTime &now)
{
    const auto claims = readPayload(idToken);
    if (!claims || !isFor(claims->value(QLatin1String("aud")), clientId))
        return {};
    if (!issuer.isEmpty() && claims->value(QLatin1String("iss")).toString() != issuer)
        return {};
    const double expiry = claims->value(QLatin1String("exp")).toDouble();
    if (double(now.toSecsSinceEpoch() - clockSkewSeconds) >= expiry)
        return {};
    return readName(*claims);
}

HttpRequest userinfoRequest(const ServerMetadata &server, const Secret &accessToken)
{
    HttpRequest request;
    request.url = server.userinfoEndpoint;
    request.authorization = Secret("Bearer " + accessToken.reveal());
    return request;
}

QString nameFromUserinfo(const HttpAnswer &answer)
{
    const auto claims = isSuccess(answer.status) ? readObject(answer) : std::nullopt;
    return claims ? readName(*claims) : QString();
}

} // namespace DeviceSignIn
