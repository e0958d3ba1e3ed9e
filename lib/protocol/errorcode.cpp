// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/errorcode.h"

#include "protocol/json.h"

namespace DeviceSignIn {

namespace {

/*! RFC 8628, section 3.5 and RFC 6749, section 5.2. Whatever is not here is Refused. */
const Meanings &standardMeanings()
{
    static const Meanings meanings = {
        {QStringLiteral("authorization_pending"), Meaning::Pending},
        {QStringLiteral("slow_down"), Meaning::SlowDown},
        {QStringLiteral("access_denied"), Meaning::Denied},
        {QStringLiteral("expired_token"), Meaning::Expired},
        {QStringLiteral("invalid_client"), Meaning::ClientRefused},
        {QStringLiteral("unauthorized_client"), Meaning::ClientRefused},
        {QStringLiteral("invalid_scope"), Meaning::ScopeRefused},
        {QStringLiteral("invalid_grant"), Meaning::CodeRefused},
        {QStringLiteral("unsupported_grant_type"), Meaning::NoDeviceGrant},
        {QStringLiteral("server_error"), Meaning::Busy},
        {QStringLiteral("temporarily_unavailable"), Meaning::Busy},
    };
    return meanings;
}

/*! A code is text, or at some providers a number. */
QString readCode(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString findCode(const QJsonObject &object, const Profile &profile)
{
    for (const QString &path : profile.errorAt) {
        QString code = readCode(valueAt(object, path));
        if (!code.isEmpty())
            return code;
    }
    return {};
}

Meaning meaningOf(const QString &code, int status, const Meanings &meanings)
{
    const QString key = code.toLower();
    const Meaning unknown = isBusy(status) ? Meaning::Busy : Meaning::Refused;
    return meanings.value(key, standardMeanings().value(key, unknown));
}

Reason reasonOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Busy:
    case Meaning::SlowDown:
        return Reason::ServerBusy;
    case Meaning::CodeRefused:
        return Reason::CodeRefused;
    case Meaning::ClientRefused:
        return Reason::ClientRefused;
    case Meaning::ScopeRefused:
        return Reason::ScopeRefused;
    case Meaning::NoDeviceGrant:
        return Reason::NoDeviceGrant;
    case Meaning::Pending:
    case Meaning::Denied:
    case Meaning::Expired:
    case Meaning::Refused:
        break;
    }
    return Reason::ServerRefused;
}

} // namespace

bool isBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

std::optional<ErrorCode> readErrorCode(const QJsonObject &object, int status,
                                       const Profile &profile, const Meanings &meanings)
{
    const QString code = findCode(object, profile);
    if (code.isEmpty())
        return std::nullopt;
    return ErrorCode{meaningOf(code, status, meanings), oneLine(code, 64),
                     oneLine(object.value(QLatin1String("error_description")).toString())};
}

Failure readCodeRefusal(const QJsonObject &object, int status, const Profile &profile)
{
    const auto error = readErrorCode(object, status, profile, profile.errors);
    return error ? failureOf(*error) : Failure{};
}

Failure failureOf(const ErrorCode &error)
{
    return {reasonOf(error.meaning), error.code, error.description};
}

} // namespace DeviceSignIn
