// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oautherror.h"

#include <QJsonDocument>

namespace DeviceSignIn {

Response jsonResponse(const QJsonObject &object, int status)
{
    return {status,
            "application/json",
            Secret(QJsonDocument(object).toJson(QJsonDocument::Compact)),
            {}};
}

Response errorResponse(const OAuthError &error)
{
    Response response = jsonResponse(
        {
            {QStringLiteral("error"), QLatin1String(error.code)},
            {QStringLiteral("error_description"), QLatin1String(error.description)},
        },
        error.status);
    if (error.challenge)
        response.headers.emplace_back("WWW-Authenticate", error.challenge);
    return response;
}

} // namespace DeviceSignIn
