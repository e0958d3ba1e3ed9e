// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/errorcode.h"

#include "protocol/json.h"
#include "protocol/secretsearch.h"

namespace DeviceSignIn {

namespace {

/*! The codes of RFC 8628, section 3.5, and RFC 6749, section 5.2. Any other code means Refused. */
const ErrorMapping &standardMeanings()
{
    static const ErrorMapping meanings = {
        {QStringLiteral("authorization_pending"), ErrorMeaning::Pending},
        {QStringLiteral("slow_down"), ErrorMeaning::SlowDown},
        {QStringLiteral("access_denied"), ErrorMeaning::Denied},
        {QStringLiteral("expired_token"), ErrorMeaning::Expired},
        {QStringLiteral("invalid_client"), ErrorMeaning::ClientRefused},
        {QStringLiteral("unauthorized_client"), ErrorMeaning::ClientRefused},
        {QStringLiteral("invalid_scope"), ErrorMeaning::ScopeRefused},
        {QStringLiteral("invalid_grant"), ErrorMeaning::CodeRefused},
        {QStringLiteral("unsupported_grant_type"), ErrorMeaning::NoDeviceGrant},
        {QStringLiteral("server_error"), ErrorMeaning::Busy},
        {QStringLiteral("temporarily_unavailable"), ErrorMeaning::Busy},
    };
    return meanings;
}

QString findCode(const QJsonObject &object, const Profile &profile)
{
    for (const QString &path : profile.errorAt) {
        QString code = textOrNumber(valueAt(object, path));
        if (!code.isEmpty())
            return code;
    }
    return {};
}

ErrorMeaning meaningOf(const QString &code, int status, const ErrorMapping &meanings)
{
    const QString key = code.toLower();
    const ErrorMeaning unknown = isBusy(status) ? ErrorMeaning::Busy : ErrorMeaning::Refused;
    return meanings.value(key, standardMeanings().value(key, unknown));
}

Reason reasonOf(ErrorMeaning meaning)
{
    switch (meaning) {
    case ErrorMeaning::Busy:
    case ErrorMeaning::SlowDown:
        return Reason::ServerBusy;
    case ErrorMeaning::CodeRefused:
        return Reason::CodeRefused;
    case ErrorMeaning::ClientRefused:
        return Reason::ClientRefused;
    case ErrorMeaning::ScopeRefused:
        return Reason::ScopeRefused;
    case ErrorMeaning::NoDeviceGrant:
        return Reason::NoDeviceGrant;
    case ErrorMeaning::Pending:
    case ErrorMeaning::Denied:
    case ErrorMeaning::Expired:
    case ErrorMeaning::Refused:
        break;
    }
    return Reason::ServerRefused;
}

} // namespace

bool isBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

std::optional<ErrorCode> readErrorCode(const QJsonObject &object, const HttpResponse &response,
                                       const Profile &profile, const ErrorMapping &meanings)
{
    const QString code = findCode(object, profile);
    if (code.isEmpty())
        return std::nullopt;
    // The whole text is searched: the beginning of a secret that is cut off would be shown, too.
    const auto shown = [&](const QString &text, qsizetype maximum) {
        return containsSecret(text, response.requestSecrets) ? QString() : oneLine(text, maximum);
    };
    const QString description = object.value(QLatin1String("error_description")).toString();
    return ErrorCode{meaningOf(code, response.status, meanings), shown(code, 64),
                     shown(description, 200)};
}

Failure readCodeRefusal(const QJsonObject &object, const HttpResponse &response,
                        const Profile &profile)
{
    const auto error = readErrorCode(object, response, profile, profile.errors);
    return error ? failureOf(*error) : Failure{};
}

Failure failureOf(const ErrorCode &error)
{
    return {reasonOf(error.meaning), error.code, error.description};
}

} // namespace DeviceSignIn
