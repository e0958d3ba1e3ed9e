// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/servermetadata.h"

#include <QJsonArray>

namespace DeviceSignIn {

namespace {

QJsonArray grantTypes(const ServerCapabilities &capabilities)
{
    QJsonArray types{QString::fromLatin1(capabilities.deviceGrant)};
    if (capabilities.refreshTokens)
        types.append(QStringLiteral("refresh_token"));
    return types;
}

QJsonArray authenticationMethods(const ServerCapabilities &capabilities)
{
    if (capabilities.clientKey)
        return {QStringLiteral("private_key_jwt")};
    if (!capabilities.clientSecret)
        return {QStringLiteral("none")};
    return {QStringLiteral("client_secret_basic"), QStringLiteral("client_secret_post")};
}

} // namespace

QJsonObject serverMetadata(const EndpointUrls &urls, const ServerCapabilities &capabilities)
{
    const QJsonArray authentication = authenticationMethods(capabilities);
    QJsonObject metadata{
        {QStringLiteral("issuer"), urls.issuer},
        {QStringLiteral("device_authorization_endpoint"), urls.deviceAuthorization},
        {QStringLiteral("token_endpoint"), urls.token},
        {QStringLiteral("userinfo_endpoint"), urls.userinfo},
        {QStringLiteral("jwks_uri"), urls.keys},
        {QStringLiteral("grant_types_supported"), grantTypes(capabilities)},
        // RFC 8414 requires this member. It is empty because there is no authorization endpoint.
        {QStringLiteral("response_types_supported"), QJsonArray()},
        {QStringLiteral("token_endpoint_auth_methods_supported"), authentication},
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
    if (!urls.revocation.isEmpty()) {
        metadata.insert(QStringLiteral("revocation_endpoint"), urls.revocation);
        metadata.insert(QStringLiteral("revocation_endpoint_auth_methods_supported"),
                        authentication);
    }
    if (capabilities.clientKey)
        metadata.insert(
            QStringLiteral("token_endpoint_auth_signing_alg_values_supported"),
            QJsonArray{QStringLiteral("ES256"), QStringLiteral("RS256"), QStringLiteral("EdDSA")});
    if (capabilities.dpop)
        metadata.insert(QStringLiteral("dpop_signing_alg_values_supported"),
                        QJsonArray{QStringLiteral("ES256")});
    return metadata;
}

} // namespace DeviceSignIn
