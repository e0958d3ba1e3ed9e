// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profile.h"

#include "text/texttemplate.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

std::pair<QString, QString> parameter(const char *name, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(value)};
}

/*! RFC 7591, section 2. */
RequestTemplate standardRegistration()
{
    RequestTemplate request(
        {parameter("token_endpoint_auth_method", "none"), parameter("scope", "{scope}")});
    request.encoding = RequestTemplate::Encoding::Json;
    request.lists.emplace_back(
        QStringLiteral("grant_types"),
        QStringList{QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"),
                    QStringLiteral("refresh_token")});
    return request;
}

RequestTemplate standardUserinfo()
{
    RequestTemplate request;
    request.method = "GET";
    request.encoding = RequestTemplate::Encoding::Query;
    return request;
}

} // namespace

QStringList placeholders(const RequestTemplate &request)
{
    QStringList names = placeholders(request.path);
    for (const auto *templates : {&request.headers, &request.parameters}) {
        for (const auto &[name, value] : *templates)
            names += placeholders(value);
    }
    for (const auto &[name, values] : request.lists)
        names += placeholders(values.join(u' '));
    return names;
}

// RFC 8628, sections 3.1 and 3.4; RFC 6749, section 6; RFC 7009, section 2.1.
Profile::Profile()
    : name(QStringLiteral("generic"))
    , registrationRequest(standardRegistration())
    , deviceRequest({parameter("scope", "{scope}"), parameter("client_id", "{client_id}")})
    , tokenRequest({parameter("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                    parameter("device_code", "{device_code}"),
                    parameter("client_id", "{client_id}")})
    , refreshRequest({parameter("grant_type", "refresh_token"),
                      parameter("refresh_token", "{refresh_token}"),
                      parameter("client_id", "{client_id}")})
    , revocationRequest({parameter("token", "{token}"),
                         parameter("token_type_hint", "{token_type_hint}"),
                         parameter("client_id", "{client_id}")})
    , userinfoRequest(standardUserinfo())
{}

bool hasAddresses(const Profile &profile)
{
    return !profile.issuer.isEmpty() || !profile.endpoints.token.isEmpty();
}

std::vector<RequestTemplate *> requestsOf(Profile *profile)
{
    return {&profile->registrationRequest, &profile->deviceRequest,  &profile->tokenRequest,
            &profile->exchangeRequest,     &profile->refreshRequest, &profile->revocationRequest,
            &profile->userinfoRequest};
}

std::vector<const RequestTemplate *> requestsOf(const Profile &profile)
{
    return {&profile.registrationRequest, &profile.deviceRequest,  &profile.tokenRequest,
            &profile.exchangeRequest,     &profile.refreshRequest, &profile.revocationRequest,
            &profile.userinfoRequest};
}

bool usesDeviceId(const Profile &profile)
{
    const auto requests = requestsOf(profile);
    return std::any_of(requests.begin(), requests.end(), [](const RequestTemplate *request) {
        return placeholders(*request).contains(QLatin1String("device_id"));
    });
}

QStringList valuesAfterSignIn(const Profile &profile)
{
    QStringList names =
        placeholders(profile.refreshRequest) + placeholders(profile.revocationRequest)
        + placeholders(profile.userinfoRequest) + placeholders(profile.tokenHeader.second);
    // A client that this device has registered stays the same for as long as its tokens.
    if (profile.clientId == Profile::ClientId::Registered)
        names += {QStringLiteral("client_id"), QStringLiteral("client_secret")};
    return names;
}

QString claimOf(const QString &name)
{
    static const QRegularExpression claim(QStringLiteral("\\Aclaim:([A-Za-z0-9_]+)\\z"));
    return claim.match(name).captured(1);
}

} // namespace DeviceSignIn
