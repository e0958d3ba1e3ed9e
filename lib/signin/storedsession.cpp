// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/storedsession.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

namespace {
constexpr int storedVersion = 1;
}

Secret toStore(const StoredSession &session)
{
    QJsonObject object{
        {QLatin1String("version"), storedVersion},
        {QLatin1String("access_token"), QString::fromUtf8(session.accessToken.reveal())},
        {QLatin1String("refresh_token"), QString::fromUtf8(session.refreshToken.reveal())},
        {QLatin1String("scope"), session.scope},
        {QLatin1String("account_name"), session.accountName},
    };
    if (session.expiry.isValid())
        object.insert(QLatin1String("expiry"), session.expiry.toString(Qt::ISODate));
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<StoredSession> fromStore(const Secret &stored)
{
    const auto object = QJsonDocument::fromJson(stored.reveal()).object();
    const auto bytes = [&](const char *name) {
        return Secret(object.value(QLatin1String(name)).toString().toUtf8());
    };
    if (object.value(QLatin1String("version")).toInt() != storedVersion)
        return std::nullopt;

    StoredSession session;
    session.accessToken = bytes("access_token");
    session.refreshToken = bytes("refresh_token");
    session.scope = object.value(QLatin1String("scope")).toString();
    session.accountName = object.value(QLatin1String("account_name")).toString();
    session.expiry =
        QDateTime::fromString(object.value(QLatin1String("expiry")).toString(), Qt::ISODate);
    if (session.accessToken.isEmpty())
        return std::nullopt;
    return session;
}

} // namespace DeviceSignIn
