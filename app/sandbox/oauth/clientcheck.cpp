// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/clientcheck.h"

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

std::optional<Credentials> fromBasic(const Request &request)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        request.authorization.reveal().mid(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &pair = *decoded;
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    // Both halves are form-encoded inside (RFC 6749, section 2.3.1).
    const auto id = decodeFormText(pair.first(colon));
    auto secret = decodeFormText(pair.sliced(colon + 1));
    if (!id || !secret)
        return std::nullopt;
    return Credentials{QString::fromUtf8(*id), Secret(std::move(*secret))};
}

/*! RFC 6749, appendix A.1, and short enough to be shown to a person. */
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
    auto credentials = fromBasic(request);
    if (!credentials)
        return invalidClient("The Authorization header is malformed");
    if (parameters.has("client_id") && parameters.text("client_id") != credentials->id)
        return OAuthError{"invalid_request", "There are two different client ids"};
    return std::move(*credentials);
}

bool isRightSecret(const Secret &shown, const Secret &known, SecretNeed need)
{
    switch (need) {
    case SecretNeed::None:
        return true;
    case SecretNeed::Any:
        return !shown.isEmpty();
    case SecretNeed::Configured:
        break;
    }
    return equalInConstantTime(shown.reveal(), known.reveal());
}

} // namespace

std::variant<QString, OAuthError> checkClient(const Request &request, const Parameters &parameters,
                                              const ClientPolicy &policy, SecretNeed need)
{
    auto read = readCredentials(request, parameters);
    if (const auto *error = std::get_if<OAuthError>(&read))
        return *error;
    const auto &client = std::get<Credentials>(read);

    if (client.id.isEmpty())
        return OAuthError{"invalid_request", "client_id is missing"};
    if (!isClientId(client.id) || (!policy.clientId.isEmpty() && client.id != policy.clientId))
        return invalidClient("This client is not known here");
    if (!isRightSecret(client.secret, policy.clientSecret, need))
        return invalidClient("The client secret is missing or wrong");
    return client.id;
}

} // namespace DeviceSignIn
