// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"

#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/safety.h"
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

std::variant<DeviceAuthorization, Failure> readCodes(const QJsonObject &object,
                                                     const ClientData &config)
{
    const Profile &profile = config.profile;
    const auto &fields = profile.fields;
    const QByteArray deviceCode = firstOf(object, fields.deviceCode).toString().toUtf8();
    const QString userCode = textOrNumber(firstOf(object, fields.userCode));
    const QString uri = firstOf(object, fields.verificationUri).toString();
    const QString complete = firstOf(object, fields.verificationUriComplete).toString();
    if (deviceCode.isEmpty() || deviceCode.size() > longestDeviceCode || userCode.isEmpty()
        || uri.isEmpty())
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("The answer holds no code")};
    if (!isSafeUserCode(userCode) || userCode.size() > profile.longestUserCode)
        return unsafe(QStringLiteral("The code can't be shown safely"));
    if (!isSafeVerificationUri(uri, config.plainHttpHost) || uri.size() > profile.longestUri
        || (!complete.isEmpty() && !isSafeVerificationUri(complete, config.plainHttpHost)))
        return unsafe(QStringLiteral("The address to open is not safe to show"));

    DeviceAuthorization authorization;
    authorization.deviceCode = Secret(deviceCode);
    authorization.userCode = userCode;
    authorization.verificationUri = uri;
    authorization.verificationUriComplete = complete;
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

std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &response,
                                                                   const ClientData &config)
{
    const auto object = readObject(response);
    if (object) {
        if (const Failure failure = readCodeRefusal(*object, response.status, config.profile))
            return failure;
        if (isSuccess(response.status))
            return readCodes(*object, config);
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
