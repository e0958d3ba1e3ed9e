// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"

#include "storage/entrynames.h"
#include "storage/storedobject.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

constexpr int storedVersion = 1;

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
        {QLatin1String("device_code"), storedText(shown.deviceCode)},
        {QLatin1String("user_code"), shown.userCode},
        {QLatin1String("verification_uri"), shown.verificationUri},
        {QLatin1String("verification_uri_complete"), shown.verificationUriComplete},
        {QLatin1String("lifetime"), qint64(shown.lifetime.count())},
        {QLatin1String("interval"), qint64(shown.interval.count())},
        {QLatin1String("values"), shown.values.toJson()},
        {QLatin1String("expiry"), storedText(pending.expiry)},
        {QLatin1String("code_verifier"), storedText(proofs.codeVerifier)},
        {QLatin1String("nonce"), storedText(proofs.nonce)},
        {QLatin1String("dpop_key"), storedText(proofs.dpopKey.stored())},
    };
    return toStore(object);
}

std::optional<PendingSignIn> pendingFromStore(const Secret &stored, const ClientData &config)
{
    const StoredObject object(stored);
    if (object.version() != storedVersion
        || object.value("asked_for").toObject() != askedFor(config))
        return std::nullopt;

    PendingSignIn pending;
    pending.authorization.deviceCode = object.secret("device_code");
    pending.authorization.userCode = object.text("user_code");
    pending.authorization.verificationUri = object.text("verification_uri");
    pending.authorization.verificationUriComplete = object.text("verification_uri_complete");
    pending.authorization.lifetime = seconds(object.value("lifetime").toInt());
    pending.authorization.interval = seconds(object.value("interval").toInt());
    pending.expiry = object.time("expiry");
    pending.authorization.values = NamedValues::fromJson(object.value("values").toObject());
    pending.proofs.codeVerifier = object.secret("code_verifier");
    pending.proofs.nonce = object.secret("nonce");
    pending.proofs.dpopKey = StoredKey(object.secret("dpop_key"));
    return makeUsable(&pending, config) ? std::optional(std::move(pending)) : std::nullopt;
}

seconds remainingLife(const PendingSignIn &pending, const QDateTime &utc)
{
    return std::clamp(seconds(utc.secsTo(pending.expiry)), seconds(0),
                      pending.authorization.lifetime);
}

QString pendingEntry(const QString &account)
{
    return accountEntry(account, pendingSuffix());
}

} // namespace DeviceSignIn
