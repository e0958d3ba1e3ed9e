// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/metadata.h"

#include <QJsonArray>

namespace DeviceSignIn {

namespace {

QJsonArray grantTypes(const Capabilities &capabilities)
{
    QJsonArray types{QString::fromLatin1(capabilities.deviceGrant)};
    if (capabilities.refreshTokens)
        types.append(QStringLiteral("refresh_token"));
    return types;
}

QJsonArray authenticationMethods(const Capabilities &capabilities)
{
    if (capabilities.clientKey)
        return {QStringLiteral("private_key_jwt")};
    if (!capabilities.clientSecret)
        return {QStringLiteral("none")};
    return {QStringLiteral("client_secret_basic"), QStringLiteral("client_secret_post")};
}

} // namespace

QJsonObject serverMetadata(const MetadataAddresses &addresses, const Capabilities &capabilities)
{
    const QJsonArray authentication = authenticationMethods(capabilities);
    QJsonObject metadata{
        {QStringLiteral("issuer"), addresses.issuer},
        {QStringLiteral("device_authorization_endpoint"), addresses.deviceAuthorization},
        {QStringLiteral("token_endpoint"), addresses.token},
        {QStringLiteral("userinfo_endpoint"), addresses.userinfo},
        {QStringLiteral("jwks_uri"), addresses.keys},
        {QStringLiteral("grant_types_supported"), grantTypes(capabilities)},
        // Required, and empty: there is no authorization endpoint that could answer.
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
    if (!addresses.revocation.isEmpty()) {
        metadata.insert(QStringLiteral("revocation_endpoint"), addresses.revocation);
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
