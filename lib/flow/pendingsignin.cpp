// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"

#include "storage/entrykeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

constexpr int storedVersion = 1;

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

/*!
    The server, the client, the scopes and the additional parameters for which a code was requested.
    It can't be used for any others.
*/
QJsonObject askedFor(const ClientData &config)
{
    QJsonArray parameters;
    for (const AdditionalParameter &parameter : config.parameters)
        parameters.append(QJsonArray{parameter.name, parameter.value});
    return {
        {QLatin1String("parameters"), parameters},
        {QLatin1String("issuer"), config.issuer},
        {QLatin1String("device_authorization_endpoint"),
         config.endpoints.deviceAuthorizationEndpoint.toString(QUrl::FullyEncoded)},
        {QLatin1String("token_endpoint"),
         config.endpoints.tokenEndpoint.toString(QUrl::FullyEncoded)},
        {QLatin1String("client_id"), config.clientId},
        {QLatin1String("scopes"), QJsonArray::fromStringList(config.scopes)},
    };
}

/*! Checks again that the code is safe to show, because other programs may write to the store. */
bool makeUsable(PendingSignIn *pending, const ClientData &config)
{
    DeviceAuthorization &stored = pending->authorization;
    const bool hasDeviceCode =
        !stored.deviceCode.isEmpty() || config.profile.fields.deviceCode.isEmpty();
    return hasDeviceCode && stored.lifetime > seconds(0) && stored.interval > seconds(0)
           && pending->expiry.isValid() && !makeShowable(&stored, config);
}

} // namespace

Secret serialize(const PendingSignIn &pending, const ClientData &config)
{
    const DeviceAuthorization &shown = pending.authorization;
    const Proofs &proofs = pending.proofs;
    const QJsonObject object{
        {QLatin1String("version"), storedVersion},
        {QLatin1String("asked_for"), askedFor(config)},
        {QLatin1String("device_code"), text(shown.deviceCode)},
        {QLatin1String("user_code"), shown.userCode},
        {QLatin1String("verification_uri"), shown.verificationUri},
        {QLatin1String("verification_uri_complete"), shown.verificationUriComplete},
        {QLatin1String("lifetime"), qint64(shown.lifetime.count())},
        {QLatin1String("interval"), qint64(shown.interval.count())},
        {QLatin1String("values"), shown.values.toJson()},
        {QLatin1String("expiry"), pending.expiry.toUTC().toString(Qt::ISODate)},
        {QLatin1String("code_verifier"), text(proofs.codeVerifier)},
        {QLatin1String("nonce"), text(proofs.nonce)},
        {QLatin1String("dpop_key"), text(proofs.dpopKey)},
    };
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<PendingSignIn> pendingFromStore(const Secret &stored, const ClientData &config)
{
    const auto object = QJsonDocument::fromJson(stored.reveal()).object();
    const auto value = [&](const char *name) { return object.value(QLatin1String(name)); };
    const auto secret = [&](const char *name) { return Secret(value(name).toString().toUtf8()); };
    if (value("version").toInt() != storedVersion
        || value("asked_for").toObject() != askedFor(config))
        return std::nullopt;

    PendingSignIn pending;
    pending.authorization.deviceCode = secret("device_code");
    pending.authorization.userCode = value("user_code").toString();
    pending.authorization.verificationUri = value("verification_uri").toString();
    pending.authorization.verificationUriComplete = value("verification_uri_complete").toString();
    pending.authorization.lifetime = seconds(value("lifetime").toInt());
    pending.authorization.interval = seconds(value("interval").toInt());
    pending.expiry = QDateTime::fromString(value("expiry").toString(), Qt::ISODate);
    pending.authorization.values = NamedValues::fromJson(value("values").toObject());
    pending.proofs.codeVerifier = secret("code_verifier");
    pending.proofs.nonce = secret("nonce");
    pending.proofs.dpopKey = secret("dpop_key");
    return makeUsable(&pending, config) ? std::optional(std::move(pending)) : std::nullopt;
}

seconds remainingLife(const PendingSignIn &pending, const QDateTime &utc)
{
    return std::clamp(seconds(utc.secsTo(pending.expiry)), seconds(0),
                      pending.authorization.lifetime);
}

QString pendingKey(const QString &account)
{
    return accountKey(account, pendingEntry());
}

} // namespace DeviceSignIn
