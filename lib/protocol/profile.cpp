// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profile.h"

namespace DeviceSignIn {

namespace {

std::pair<QString, QString> parameter(const char *name, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(value)};
}

} // namespace

// RFC 8628, sections 3.1 and 3.4; RFC 6749, section 6; RFC 7009, section 2.1.
Profile::Profile()
    : name(QStringLiteral("generic"))
    , deviceRequest{parameter("scope", "{scope}"), parameter("client_id", "{client_id}")}
    , tokenRequest{parameter("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                   parameter("device_code", "{device_code}"), parameter("client_id", "{client_id}")}
    , refreshRequest{parameter("grant_type", "refresh_token"),
                     parameter("refresh_token", "{refresh_token}"),
                     parameter("client_id", "{client_id}")}
    , revocationRequest{parameter("token", "{token}"),
                        parameter("token_type_hint", "{token_type_hint}"),
                        parameter("client_id", "{client_id}")}
{}

bool hasAddresses(const Profile &profile)
{
    return !profile.issuer.isEmpty() || !profile.endpoints.token.isEmpty();
}

} // namespace DeviceSignIn
