// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/oautherror.h"

#include "sandbox/http/responses.h"

namespace DeviceSignIn {

Response oauthErrorResponse(const QByteArray &code, const QByteArray &description, int status)
{
    return jsonResponse(
        {
            {QStringLiteral("error"), QString::fromLatin1(code)},
            {QStringLiteral("error_description"), QString::fromLatin1(description)},
        },
        status);
}

Response oauthErrorResponse(const OAuthError &error)
{
    Response response = oauthErrorResponse(error.code, error.description, error.status);
    addErrorHeaders(error, &response);
    return response;
}

void addErrorHeaders(const OAuthError &error, Response *response)
{
    // If a dialect reports the error with another status, the challenge does not apply.
    if (error.challenge && response->status == error.status)
        response->headers.emplace_back("WWW-Authenticate", error.challenge);
    if (error.retryAfter.count() > 0)
        response->headers.emplace_back("Retry-After",
                                       QByteArray::number(qint64(error.retryAfter.count())));
}

} // namespace DeviceSignIn
