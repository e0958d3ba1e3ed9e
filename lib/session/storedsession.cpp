// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/storedsession.h"

#include "jose/crypto.h"
#include "protocol/failure.h"
#include "protocol/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! The version of the format. Version 1, without the members after \c expiry, can be read too. */
constexpr int storedVersion = 2;

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

QString text(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : QString();
}

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

/*! The longest pause that a server can ask for: a wrong value must not stop a device for a day. */
constexpr seconds longestPause(3600);
/*! A calendar that was set back by less was only corrected. */
constexpr seconds smallSetback(60);

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
    copy.refusedAt = refusedAt;
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
    refusedAt = {};
    pause = seconds(0);
}

void StoredSession::recordRefusal(std::optional<seconds> retryAfter, const QDateTime &now)
{
    refusedAt = now;
    pause = std::min(retryAfter.value_or(seconds(0)), longestPause);
}

seconds StoredSession::pauseLeft(const QDateTime &now) const
{
    if (!refusedAt.isValid())
        return seconds(0);
    const seconds passed(refusedAt.secsTo(now));
    if (passed < -smallSetback)
        return seconds(0);
    return std::clamp(pause - passed, seconds(0), longestPause);
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
    const QJsonObject object{
        {QLatin1String("version"), storedVersion},
        {QLatin1String("access_token"), text(session.accessToken)},
        {QLatin1String("refresh_token"), text(session.refreshToken)},
        {QLatin1String("dpop"), session.type == TokenSet::Type::DPoP},
        {QLatin1String("dpop_key"), text(session.dpopKey)},
        {QLatin1String("scope"), session.scope},
        {QLatin1String("account_name"), session.accountName},
        {QLatin1String("account_address"), session.accountAddress},
        {QLatin1String("subject"), session.subject},
        {QLatin1String("extras"), toJson(session.extras)},
        {QLatin1String("values"), session.values.toJson()},
        {QLatin1String("issued"), text(session.issued)},
        {QLatin1String("expiry"), text(session.expiry)},
        {QLatin1String("lifetime"),
         session.lifetime ? QJsonValue(qint64(session.lifetime->count())) : QJsonValue()},
        {QLatin1String("refused"), session.isRefused},
        {QLatin1String("refused_once"), session.wasRefusedOnce},
        {QLatin1String("refused_at"), text(session.refusedAt)},
        {QLatin1String("pause"), qint64(session.pause.count())},
        {QLatin1String("sign_in"), session.signInId},
        {QLatin1String("serial"), session.serial},
    };
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<StoredSession> fromStore(const Secret &stored)
{
    const auto object = QJsonDocument::fromJson(stored.reveal()).object();
    const auto string = [&](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    const auto secret = [&](const char *name) { return Secret(string(name).toUtf8()); };
    const auto time = [&](const char *name) {
        return QDateTime::fromString(string(name), Qt::ISODate);
    };
    const int version = object.value(QLatin1String("version")).toInt();
    if (version < 1 || version > storedVersion)
        return std::nullopt;

    StoredSession session;
    session.accessToken = secret("access_token");
    session.refreshToken = secret("refresh_token");
    session.type = object.value(QLatin1String("dpop")).toBool() ? TokenSet::Type::DPoP
                                                                : TokenSet::Type::Bearer;
    session.dpopKey = secret("dpop_key");
    session.scope = oneLine(string("scope"), 1000);
    session.accountName = oneLine(string("account_name"), 64);
    session.accountAddress = oneLine(string("account_address"), 64);
    session.subject = string("subject");
    session.extras = extrasFrom(object.value(QLatin1String("extras")).toObject());
    session.values = NamedValues::fromJson(object.value(QLatin1String("values")).toObject());
    session.issued = time("issued");
    session.expiry = time("expiry");
    const qint64 lifetime = object.value(QLatin1String("lifetime")).toInteger();
    if (lifetime > 0)
        session.lifetime = seconds(lifetime);
    session.isRefused = object.value(QLatin1String("refused")).toBool();
    session.wasRefusedOnce = object.value(QLatin1String("refused_once")).toBool();
    session.refusedAt = time("refused_at");
    session.pause = std::clamp(seconds(object.value(QLatin1String("pause")).toInteger()),
                               seconds(0), longestPause);
    session.signInId = string("sign_in");
    session.serial = object.value(QLatin1String("serial")).toInteger();
    // Other programs may write to the store.
    if (!isUsableToken(session.accessToken.reveal()))
        return std::nullopt;
    return session;
}

} // namespace DeviceSignIn
