// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectreader.h"

#include <algorithm>

namespace DeviceSignIn {

DialectReader::DialectReader(const Dialect *dialect, RegisteredClient client)
    : m_dialect(dialect)
    , m_client(std::move(client))
{}

std::variant<Parameters, OAuthError> DialectReader::read(const Request &request) const
{
    auto parameters = Parameters::fromBody(request, m_dialect->body);
    if (!parameters)
        return OAuthError{"invalid_request",
                          "The body is of another format, or malformed, or has a parameter twice"};
    return std::move(*parameters);
}

std::variant<RequestKind, OAuthError> DialectReader::requestKind(const Parameters &parameters) const
{
    const QByteArray grantType = parameters.bytes("grant_type");
    if (grantType.isEmpty() && m_dialect->hasOneEndpoint() && parameters.has("response_type"))
        return RequestKind::DeviceAuthorization;
    if (grantType.isEmpty())
        return OAuthError{"invalid_request", "grant_type is missing"};
    if (grantType == m_dialect->deviceGrant)
        return RequestKind::Poll;
    if (grantType == "refresh_token" && m_dialect->refresh != RefreshRule::Never)
        return RequestKind::Refresh;
    return OAuthError{"unsupported_grant_type", "This server does not know that grant_type"};
}

std::variant<Parameters, OAuthError> DialectReader::translate(RequestKind kind,
                                                              Parameters parameters) const
{
    const ParameterRules rules = parameterRules(kind);
    for (auto fixed = rules.fixed.begin(); fixed != rules.fixed.end(); ++fixed) {
        if (parameters.bytes(fixed.key()) != fixed.value())
            return OAuthError{"invalid_request", "A parameter does not have the one value it can"};
    }
    for (auto name = rules.names.begin(); name != rules.names.end(); ++name)
        parameters.rename(name.value(), name.key());
    const auto isPresent = [&](const QByteArray &name) { return parameters.has(name); };
    if (!std::all_of(rules.required.begin(), rules.required.end(), isPresent))
        return OAuthError{"invalid_request", "A parameter is missing"};
    if (!m_dialect->credentials.isEmpty())
        parameters.split(m_dialect->credentials, '|', "client_id", "client_secret");
    return parameters;
}

std::variant<QString, OAuthError> DialectReader::authenticate(RequestKind kind,
                                                              const Request &request,
                                                              const Parameters &parameters) const
{
    if (!namesClient(kind))
        return QString();
    return authenticateClient(request, parameters, m_client, secretRequirement(kind));
}

ParameterRules DialectReader::parameterRules(RequestKind kind) const
{
    switch (kind) {
    case RequestKind::DeviceAuthorization:
        return m_dialect->deviceRequest;
    case RequestKind::Poll:
        return m_dialect->poll;
    case RequestKind::Revocation:
        return m_dialect->revocation;
    case RequestKind::Refresh:
        break;
    }
    return {};
}

SecretRequirement DialectReader::secretRequirement(RequestKind kind) const
{
    const bool forTokens = m_dialect->secret == SecretRule::ForTokens;
    const bool withoutSecret = forTokens && kind == RequestKind::DeviceAuthorization;
    if (!withoutSecret && !m_client.clientSecret.isEmpty())
        return SecretRequirement::Configured;
    if ((forTokens && !withoutSecret) || !m_dialect->credentials.isEmpty())
        return SecretRequirement::Any;
    return SecretRequirement::None;
}

bool DialectReader::namesClient(RequestKind kind) const
{
    if (kind == RequestKind::Poll)
        return m_dialect->clientInPoll;
    return kind != RequestKind::Revocation || m_dialect->clientInRevocation;
}

} // namespace DeviceSignIn
