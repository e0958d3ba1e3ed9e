// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectreader.h"

#include <algorithm>

namespace DeviceSignIn {

DialectReader::DialectReader(const Dialect *dialect, ClientPolicy client)
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

std::variant<Purpose, OAuthError> DialectReader::purpose(const Parameters &parameters) const
{
    const QByteArray grantType = parameters.bytes("grant_type");
    if (grantType.isEmpty() && m_dialect->hasOneEndpoint() && parameters.has("response_type"))
        return Purpose::DeviceAuthorization;
    if (grantType.isEmpty())
        return OAuthError{"invalid_request", "grant_type is missing"};
    if (grantType == m_dialect->deviceGrant)
        return Purpose::Poll;
    if (grantType == "refresh_token" && m_dialect->refresh != RefreshRule::Never)
        return Purpose::Refresh;
    return OAuthError{"unsupported_grant_type", "This server does not know that grant_type"};
}

std::variant<Parameters, OAuthError> DialectReader::translate(Purpose purpose,
                                                              Parameters parameters) const
{
    const RequestWords words = this->words(purpose);
    for (auto fixed = words.fixed.begin(); fixed != words.fixed.end(); ++fixed) {
        if (parameters.bytes(fixed.key()) != fixed.value())
            return OAuthError{"invalid_request", "A parameter does not have the one value it can"};
    }
    for (auto name = words.names.begin(); name != words.names.end(); ++name)
        parameters.rename(name.value(), name.key());
    const auto isThere = [&](const QByteArray &name) { return parameters.has(name); };
    if (!std::all_of(words.required.begin(), words.required.end(), isThere))
        return OAuthError{"invalid_request", "A parameter is missing"};
    if (!m_dialect->credentials.isEmpty())
        parameters.split(m_dialect->credentials, '|', "client_id", "client_secret");
    return parameters;
}

std::variant<QString, OAuthError> DialectReader::client(Purpose purpose, const Request &request,
                                                        const Parameters &parameters) const
{
    if (!namesClient(purpose))
        return QString();
    SecretNeed need = m_client.clientSecret.isEmpty() ? SecretNeed::None : SecretNeed::Configured;
    if (m_dialect->secret == SecretRule::ForTokens) {
        if (purpose == Purpose::DeviceAuthorization)
            need = SecretNeed::None;
        else if (need == SecretNeed::None)
            need = SecretNeed::Any;
    }
    if (need == SecretNeed::None && !m_dialect->credentials.isEmpty())
        need = SecretNeed::Any;
    return checkClient(request, parameters, m_client, need);
}

RequestWords DialectReader::words(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::DeviceAuthorization:
        return m_dialect->deviceRequest;
    case Purpose::Poll:
        return m_dialect->poll;
    case Purpose::Refresh:
    case Purpose::Revocation:
        break;
    }
    return {};
}

bool DialectReader::namesClient(Purpose purpose) const
{
    if (purpose == Purpose::Poll)
        return m_dialect->clientInPoll;
    return purpose != Purpose::Revocation || m_dialect->clientInRevocation;
}

} // namespace DeviceSignIn
