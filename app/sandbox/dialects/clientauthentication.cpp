// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/clientauthentication.h"

#include "jose/crypto.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

struct Credentials
{
    QString id;
    Secret secret;
};

OAuthError invalidClient(const char *description)
{
    return {"invalid_client", description, 401, "Basic realm=\"DeviceSignIn sandbox\""};
}

bool usesBasic(const Request &request)
{
    return request.authorization.reveal().left(6).compare("Basic ", Qt::CaseInsensitive) == 0;
}

/*! Reads the credentials of HTTP Basic. Returns nothing if they are malformed. */
std::optional<Credentials> readBasic(const Request &request)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        request.authorization.reveal().mid(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &pair = *decoded;
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    // The id and the secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const auto id = decodeFormText(pair.first(colon));
    auto secret = decodeFormText(pair.sliced(colon + 1));
    if (!id || !secret)
        return std::nullopt;
    return Credentials{QString::fromUtf8(*id), Secret(std::move(*secret))};
}

/*! Whether \a id is allowed by RFC 6749, appendix A.1, and short enough for the phone page. */
bool isClientId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 200
           && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

std::variant<Credentials, OAuthError> readCredentials(const Request &request,
                                                      const Parameters &parameters)
{
    if (!usesBasic(request))
        return Credentials{parameters.text("client_id"), parameters.secret("client_secret")};

    if (parameters.has("client_secret"))
        return OAuthError{"invalid_request", "The client authenticates in two ways at once"};
    auto credentials = readBasic(request);
    if (!credentials)
        return invalidClient("The Authorization header is malformed");
    if (parameters.has("client_id") && parameters.text("client_id") != credentials->id)
        return OAuthError{"invalid_request", "There are two different client ids"};
    return std::move(*credentials);
}

bool isValidSecret(const Secret &received, const Secret &configured, SecretRequirement requirement)
{
    switch (requirement) {
    case SecretRequirement::None:
        return true;
    case SecretRequirement::Any:
        return !received.isEmpty();
    case SecretRequirement::Configured:
        break;
    }
    return equalInConstantTime(received.reveal(), configured.reveal());
}

} // namespace

std::variant<QString, OAuthError> authenticateClient(const Request &request,
                                                     const Parameters &parameters,
                                                     const RegisteredClient &registered,
                                                     SecretRequirement requirement)
{
    auto result = readCredentials(request, parameters);
    if (const auto *error = std::get_if<OAuthError>(&result))
        return *error;
    const auto &client = std::get<Credentials>(result);

    if (client.id.isEmpty())
        return OAuthError{"invalid_request", "client_id is missing"};
    if (!isClientId(client.id)
        || (!registered.clientId.isEmpty() && client.id != registered.clientId))
        return invalidClient("This client is not known here");
    if (!isValidSecret(client.secret, registered.clientSecret, requirement))
        return invalidClient("The client secret is missing or wrong");
    return client.id;
}

} // namespace DeviceSignIn
