// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/clientregistration.h"

#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/transportfailure.h"

namespace DeviceSignIn {

namespace {

const QString clientIdName = QStringLiteral("client_id");
const QString clientSecretName = QStringLiteral("client_secret");

} // namespace

HttpRequest registrationRequest(const ClientData &config, const ServerMetadata &server,
                                const NamedValues &deviceValues)
{
    Values values;
    append(&values, deviceValues);
    return clientRequest(server.registrationEndpoint, config.profile.registrationRequest, values,
                         config, server);
}

std::variant<DeviceClient, Failure> readRegistration(const HttpResponse &response,
                                                     const Profile &profile)
{
    const auto object = readObject(response);
    if (object) {
        if (const Failure failure = readCodeRefusal(*object, response, profile))
            return failure;
    }
    if (!object || !isSuccess(response.status))
        return transportFailure(response);
    const auto &fields = profile.clientFields;
    DeviceClient client;
    client.values = readValues(*object, profile.registrationValues);
    if (profile.clientId == Profile::ClientId::Registered) {
        client.values.take(readValues(
            *object, {{clientIdName, fields.clientId}, {clientSecretName, fields.clientSecret}}));
        if (client.values.value(clientIdName).isEmpty())
            return Failure{
                Reason::InvalidResponse, {}, QStringLiteral("The response holds no client id")};
    }
    client.expiry = readMoment(firstOf(*object, fields.expiry));
    return client;
}

} // namespace DeviceSignIn
