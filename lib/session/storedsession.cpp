// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/storedsession.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "protocol/tokens.h"
#include "storage/storedobject.h"

#include <QJsonObject>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

constexpr int storedVersion = 2;

QJsonObject toJson(const QMap<QString, QString> &extras)
{
    QJsonObject object;
    for (auto extra = extras.begin(); extra != extras.end(); ++extra)
        object.insert(extra.key(), extra.value());
    return object;
}

QMap<QString, QString> extrasFrom(const QJsonObject &object)
{
    QMap<QString, QString> extras;
    for (auto member = object.begin(); member != object.end(); ++member)
        extras.insert(member.key(), member.value().toString());
    return extras;
}

} // namespace

StoredSession StoredSession::clone() const
{
    StoredSession copy;
    copy.accessToken = accessToken.clone();
    copy.refreshToken = refreshToken.clone();
    copy.type = type;
    copy.dpopKey = dpopKey.clone();
    copy.scope = scope;
    copy.accountName = accountName;
    copy.accountAddress = accountAddress;
    copy.subject = subject;
    copy.extras = extras;
    copy.values = values.clone();
    copy.issued = issued;
    copy.expiry = expiry;
    copy.lifetime = lifetime;
    copy.isRefused = isRefused;
    copy.wasRefusedOnce = wasRefusedOnce;
    copy.pause = pause;
    copy.signInId = signInId;
    copy.serial = serial;
    return copy;
}

TokenSet StoredSession::tokens() const
{
    TokenSet tokens;
    tokens.accessToken = accessToken.clone();
    tokens.refreshToken = refreshToken.clone();
    tokens.scope = scope;
    tokens.type = type;
    tokens.extras = extras;
    tokens.values = values.clone();
    return tokens;
}

void StoredSession::take(TokenSet tokens, const QDateTime &now)
{
    accessToken = std::move(tokens.accessToken);
    type = tokens.type;
    if (!tokens.refreshToken.isEmpty())
        refreshToken = std::move(tokens.refreshToken);
    if (!tokens.dpopKey.isEmpty())
        dpopKey = std::move(tokens.dpopKey);
    if (!tokens.scope.isEmpty())
        scope = tokens.scope;
    extras.insert(tokens.extras);
    values.take(std::move(tokens.values));
    issued = now;
    expiry = tokens.lifetime ? now.addSecs(tokens.lifetime->count()) : QDateTime();
    if (tokens.lifetime)
        lifetime = tokens.lifetime;
    isRefused = false;
    wasRefusedOnce = false;
    pause = {};
}

StoredSession newSignIn(TokenSet tokens, const QDateTime &now)
{
    constexpr qsizetype idLength = 12; // enough to make the identifiers of all sign-ins on a
                                       // machine different
    StoredSession session;
    session.signInId = QString::fromLatin1(base64Url(randomBytes(idLength)));
    session.take(std::move(tokens), now);
    return session;
}

Secret serialize(const StoredSession &session)
{
    QJsonObject object{
        {QLatin1String("version"), storedVersion},
        {QLatin1String("access_token"), storedText(session.accessToken)},
        {QLatin1String("refresh_token"), storedText(session.refreshToken)},
        {QLatin1String("dpop"), session.type == TokenSet::Type::DPoP},
        {QLatin1String("dpop_key"), storedText(session.dpopKey.stored())},
        {QLatin1String("scope"), session.scope},
        {QLatin1String("account_name"), session.accountName},
        {QLatin1String("account_address"), session.accountAddress},
        {QLatin1String("subject"), session.subject},
        {QLatin1String("extras"), toJson(session.extras)},
        {QLatin1String("values"), session.values.toJson()},
        {QLatin1String("issued"), storedText(session.issued)},
        {QLatin1String("expiry"), storedText(session.expiry)},
        {QLatin1String("lifetime"),
         session.lifetime ? QJsonValue(qint64(session.lifetime->count())) : QJsonValue()},
        {QLatin1String("refused"), session.isRefused},
        {QLatin1String("refused_once"), session.wasRefusedOnce},
        {QLatin1String("sign_in"), session.signInId},
        {QLatin1String("serial"), session.serial},
    };
    session.pause.write(&object);
    return toStore(object);
}

std::optional<StoredSession> fromStore(const Secret &stored)
{
    const StoredObject object(stored);
    if (object.version() != storedVersion)
        return std::nullopt;

    StoredSession session;
    session.accessToken = object.secret("access_token");
    session.refreshToken = object.secret("refresh_token");
    session.type = object.value("dpop").toBool() ? TokenSet::Type::DPoP : TokenSet::Type::Bearer;
    session.dpopKey = StoredKey(object.secret("dpop_key"));
    session.scope = oneLine(object.text("scope"), 1000);
    session.accountName = oneLine(object.text("account_name"), 64);
    session.accountAddress = oneLine(object.text("account_address"), 64);
    session.subject = object.text("subject");
    session.extras = extrasFrom(object.value("extras").toObject());
    session.values = NamedValues::fromJson(object.value("values").toObject());
    session.issued = object.time("issued");
    session.expiry = object.time("expiry");
    const qint64 lifetime = object.value("lifetime").toInteger();
    if (lifetime > 0)
        session.lifetime = seconds(lifetime);
    session.isRefused = object.value("refused").toBool();
    session.wasRefusedOnce = object.value("refused_once").toBool();
    session.pause = RefreshPause::read(object);
    session.signInId = object.text("sign_in");
    session.serial = object.value("serial").toInteger();
    // Other programs may write to the store.
    if (!isUsableToken(session.accessToken.reveal()))
        return std::nullopt;
    return session;
}

} // namespace DeviceSignIn
