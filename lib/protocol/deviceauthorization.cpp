// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"

#include "protocol/form.h"
#include "protocol/json.h"
#include "protocol/safety.h"
#include "protocol/tokens.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! RFC 8628, section 3.2: "If no value is provided, clients MUST use 5 as the default." */
constexpr seconds defaultInterval(5);
constexpr seconds longestInterval(300);
/*! The RFC requires expires_in; some servers leave it out all the same. */
constexpr seconds defaultLifetime(600);
constexpr seconds longestLifetime(24 * 3600);

constexpr qsizetype longestDeviceCode = 4096;

Failure unsafe(const QString &detail)
{
    return {Reason::UnsafeAnswer, {}, detail};
}

std::variant<DeviceAuthorization, Failure> readCodes(const QJsonObject &object,
                                                     const ClientConfig &config)
{
    const QByteArray deviceCode = object.value(QLatin1String("device_code")).toString().toUtf8();
    const QString userCode = object.value(QLatin1String("user_code")).toString();
    const QString uri = object.value(QLatin1String("verification_uri")).toString();
    const QString complete = object.value(QLatin1String("verification_uri_complete")).toString();
    if (deviceCode.isEmpty() || deviceCode.size() > longestDeviceCode || userCode.isEmpty()
        || uri.isEmpty())
        return Failure{Reason::InvalidAnswer, {}, QStringLiteral("The answer holds no code")};
    if (!isSafeUserCode(userCode))
        return unsafe(QStringLiteral("The code can't be shown safely"));
    if (!isSafeVerificationUri(uri, config.plainHttpHost)
        || (!complete.isEmpty() && !isSafeVerificationUri(complete, config.plainHttpHost)))
        return unsafe(QStringLiteral("The address to open is not safe to show"));

    DeviceAuthorization authorization;
    authorization.deviceCode = Secret(deviceCode);
    authorization.userCode = userCode;
    authorization.verificationUri = uri;
    authorization.verificationUriComplete = complete;
    authorization.lifetime =
        std::min(longestLifetime,
                 readSeconds(object.value(QLatin1String("expires_in"))).value_or(defaultLifetime));
    authorization.interval =
        std::min(longestInterval,
                 readSeconds(object.value(QLatin1String("interval"))).value_or(defaultInterval));
    return authorization;
}

} // namespace

HttpRequest deviceAuthorizationRequest(const ClientConfig &config, const ServerMetadata &server)
{
    Form form;
    if (!config.scopes.isEmpty())
        form.emplace_back("scope", config.scopes.join(u' ').toUtf8());
    return clientRequest(server.deviceAuthorizationEndpoint, std::move(form), config, server);
}

std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpAnswer &answer,
                                                                   const ClientConfig &config)
{
    const auto object = readObject(answer);
    if (object) {
        if (const Failure failure = readErrorCode(*object, answer.status))
            return failure;
        if (isSuccess(answer.status))
            return readCodes(*object, config);
    }
    if (isSuccess(answer.status) && claimsJson(answer))
        return Failure{Reason::InvalidAnswer, {}, QStringLiteral("The answer can't be read")};
    return failureOf(readTransport(answer));
}

} // namespace DeviceSignIn
