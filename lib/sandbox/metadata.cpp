// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/metadata.h"

#include <QJsonArray>

namespace DeviceSignIn {

namespace {

QJsonArray grantTypes(bool refreshTokens)
{
    QJsonArray types{QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")};
    if (refreshTokens)
        types.append(QStringLiteral("refresh_token"));
    return types;
}

QJsonArray authenticationMethods(bool clientSecret)
{
    if (!clientSecret)
        return {QStringLiteral("none")};
    return {QStringLiteral("client_secret_basic"), QStringLiteral("client_secret_post")};
}

} // namespace

QJsonObject serverMetadata(const Site &site, const Capabilities &capabilities)
{
    const QString &issuer = site.issuer;
    const QJsonArray authentication = authenticationMethods(capabilities.clientSecret);
    return {
        {QStringLiteral("issuer"), issuer},
        {QStringLiteral("device_authorization_endpoint"),
         QString(issuer + Paths::deviceAuthorization)},
        {QStringLiteral("token_endpoint"), QString(issuer + Paths::token)},
        {QStringLiteral("revocation_endpoint"), QString(issuer + Paths::revocation)},
        {QStringLiteral("userinfo_endpoint"), QString(issuer + Paths::userinfo)},
        {QStringLiteral("jwks_uri"), QString(issuer + Paths::keys)},
        {QStringLiteral("grant_types_supported"), grantTypes(capabilities.refreshTokens)},
        // Required, and empty: there is no authorization endpoint that could answer.
        {QStringLiteral("response_types_supported"), QJsonArray()},
        {QStringLiteral("token_endpoint_auth_methods_supported"), authentication},
        {QStringLiteral("revocation_endpoint_auth_methods_supported"), authentication},
        {QStringLiteral("code_challenge_methods_supported"), QJsonArray{QStringLiteral("S256")}},
        {QStringLiteral("scopes_supported"),
         QJsonArray{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"),
                    QStringLiteral("offline_access")}},
        {QStringLiteral("claims_supported"),
         QJsonArray{QStringLiteral("sub"), QStringLiteral("name"), QStringLiteral("email"),
                    QStringLiteral("email_verified")}},
        {QStringLiteral("subject_types_supported"), QJsonArray{QStringLiteral("public")}},
        {QStringLiteral("id_token_signing_alg_values_supported"),
         QJsonArray{capabilities.signingAlgorithm}},
    };
}

} // namespace DeviceSignIn
