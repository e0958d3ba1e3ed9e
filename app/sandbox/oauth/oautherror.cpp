// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/oautherror.h"

#include <QJsonDocument>

namespace DeviceSignIn {

Response jsonResponse(const QJsonObject &object, int status)
{
    return {status,
            "application/json",
            Secret(QJsonDocument(object).toJson(QJsonDocument::Compact)),
            {}};
}

Response oauthErrorBody(const QByteArray &code, const QByteArray &description, int status)
{
    return jsonResponse(
        {
            {QStringLiteral("error"), QString::fromLatin1(code)},
            {QStringLiteral("error_description"), QString::fromLatin1(description)},
        },
        status);
}

Response errorResponse(const OAuthError &error)
{
    Response response = oauthErrorBody(error.code, error.description, error.status);
    addErrorHeaders(error, &response);
    return response;
}

void addErrorHeaders(const OAuthError &error, Response *response)
{
    // Not where the dialect answers with another status, to which it would not belong.
    if (error.challenge && response->status == error.status)
        response->headers.emplace_back("WWW-Authenticate", error.challenge);
    if (error.retryAfter.count() > 0)
        response->headers.emplace_back("Retry-After",
                                       QByteArray::number(qint64(error.retryAfter.count())));
}

} // namespace DeviceSignIn
