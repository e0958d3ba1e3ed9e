// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"

#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/safety.h"
#include "protocol/secretsearch.h"
#include "protocol/tokens.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

constexpr seconds longestInterval(300);
constexpr seconds longestLifetime(24 * 3600);

constexpr qsizetype longestDeviceCode = 4096; // in bytes

Failure unsafe(const QString &detail)
{
    return {Reason::UnsafeResponse, {}, detail};
}

/*!
    Checks that neither the code nor an address contains a secret. A photo of the screen with a
    device code in it would be enough to get the tokens. The complete address can be left out.
*/
Failure removeSecrets(DeviceAuthorization *authorization, const Secrets &requestSecrets)
{
    Secrets secrets;
    secrets.push_back(authorization->deviceCode.clone());
    for (const Secret &secret : requestSecrets)
        secrets.push_back(secret.clone());
    const auto isSecret = [&](const QString &text) {
        return containsSecret(text, secrets, shortestShownSecret);
    };
    if (isSecret(authorization->userCode) || isSecret(authorization->verificationUri))
        return unsafe(QStringLiteral("The code or the address to open contains a secret"));
    if (isSecret(authorization->verificationUriComplete))
        authorization->verificationUriComplete.clear();
    return {};
}

std::variant<DeviceAuthorization, Failure>
readCodes(const QJsonObject &object, const ClientData &config, const Secrets &requestSecrets)
{
    const Profile &profile = config.profile;
    const auto &fields = profile.fields;
    DeviceAuthorization authorization;
    authorization.deviceCode = Secret(firstOf(object, fields.deviceCode).toString().toUtf8());
    authorization.userCode = textOrNumber(firstOf(object, fields.userCode));
    authorization.verificationUri = firstOf(object, fields.verificationUri).toString();
    authorization.verificationUriComplete =
        firstOf(object, fields.verificationUriComplete).toString();
    if (authorization.deviceCode.isEmpty()
        || authorization.deviceCode.reveal().size() > longestDeviceCode
        || authorization.userCode.isEmpty() || authorization.verificationUri.isEmpty())
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("The answer holds no code")};
    if (const Failure failure = makeShowable(&authorization, config))
        return failure;
    if (const Failure failure = removeSecrets(&authorization, requestSecrets))
        return failure;
    authorization.lifetime =
        std::min(longestLifetime,
                 readSeconds(firstOf(object, fields.expiresIn)).value_or(profile.defaultLifetime));
    authorization.interval =
        std::min(longestInterval,
                 readSeconds(firstOf(object, fields.interval)).value_or(profile.defaultInterval));
    return authorization;
}

} // namespace

HttpRequest deviceAuthorizationRequest(const ClientData &config, const ServerMetadata &server,
                                       const Values &proofs)
{
    return clientRequest(server.deviceAuthorizationEndpoint, config.profile.deviceRequest, {},
                         config, server, proofs);
}

Failure makeShowable(DeviceAuthorization *authorization, const ClientData &config)
{
    const Profile &profile = config.profile;
    const QString code = authorization->userCode;
    if (!isSafeUserCode(code) || code.size() > profile.longestUserCode)
        return unsafe(QStringLiteral("The code can't be shown safely"));

    const auto isSafe = [&](const QString &address) {
        return isSafeVerificationUri(address, config.plainHttpHost);
    };
    QString &address = authorization->verificationUri;
    QString &complete = authorization->verificationUriComplete;
    Failure failure = unsafe(QStringLiteral("The address to open is not safe to show"));
    if (!isSafe(address) || (!complete.isEmpty() && !isSafe(complete)))
        return failure;
    address = shownAddress(address);
    // An address can be longer in ASCII.
    if (!isSafe(address) || address.size() > profile.longestUri)
        return failure;
    // People compare the address on their phone with the one that is printed beside the QR code. If
    // the QR code led elsewhere, they could not tell to whom they give their password.
    complete = haveSameOrigin(address, complete) ? shownAddress(complete) : QString();
    if (!isSafe(complete))
        complete.clear();
    return {};
}

std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &response,
                                                                   const ClientData &config)
{
    const auto object = readObject(response);
    if (object) {
        if (const Failure failure = readCodeRefusal(*object, response, config.profile))
            return failure;
        if (isSuccess(response.status))
            return readCodes(*object, config, response.requestSecrets);
    }
    // A response that was cut off may be requested again. One that is too long does not come from
    // an authorization server.
    const bool isWhole =
        response.error == TransportError::None || response.error == TransportError::TooLarge;
    if (isSuccess(response.status) && claimsJson(response) && isWhole)
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("The answer can't be read")};
    return transportFailure(response);
}

} // namespace DeviceSignIn
