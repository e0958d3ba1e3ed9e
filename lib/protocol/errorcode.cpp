// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/errorcode.h"

#include "protocol/json.h"
#include "text/secretsearch.h"

#include <QJsonArray>

#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    The codes of RFC 8628, section 3.5, and RFC 6749, section 5.2, except those by which a server
    says that it is busy: see busyWords().
*/
const ErrorMapping &standardMeanings()
{
    static const ErrorMapping meanings = {
        {QStringLiteral("authorization_pending"), ErrorMeaning::Pending},
        {QStringLiteral("access_denied"), ErrorMeaning::Denied},
        {QStringLiteral("expired_token"), ErrorMeaning::Expired},
        {QStringLiteral("invalid_client"), ErrorMeaning::ClientRefused},
        {QStringLiteral("unauthorized_client"), ErrorMeaning::ClientRefused},
        {QStringLiteral("invalid_scope"), ErrorMeaning::ScopeRefused},
        {QStringLiteral("invalid_grant"), ErrorMeaning::CodeRefused},
        {QStringLiteral("unsupported_grant_type"), ErrorMeaning::NoDeviceGrant},
    };
    return meanings;
}

/*!
    The words by which servers and the gateways before them say that they are busy, without
    underscores, hyphens and spaces and in lower case, with what they mean to a client that polls:
    slow_down, server_error and temporarily_unavailable of the RFCs, and the words of Google, AWS,
    Azure, Okta, Auth0, Alibaba, Epic Games and others, mostly with a status of 400 or 403, which
    means nothing by itself.
*/
const QMap<QString, ErrorMeaning> &busyWords()
{
    static const QMap<QString, ErrorMeaning> words = [] {
        QMap<QString, ErrorMeaning> made;
        for (const char *word : {"ratelimit",
                                 "ratelimited",
                                 "ratelimitexceeded",
                                 "ratelimitreached",
                                 "userratelimitexceeded",
                                 "dailylimitexceeded",
                                 "toomanyrequests",
                                 "toomanyrequestsexception",
                                 "quotaexceeded",
                                 "resourceexhausted",
                                 "throttled",
                                 "throttling",
                                 "throttlingexception",
                                 "requestthrottled",
                                 "requestthrottledexception",
                                 "requestlimitexceeded",
                                 "limitexceededexception",
                                 "provisionedthroughputexceededexception",
                                 "servererror",
                                 "internalerror",
                                 "internalfailure",
                                 "internalservererror",
                                 "internalserverexception",
                                 "backenderror",
                                 "temporarilyunavailable",
                                 "serviceunavailable",
                                 "serviceunavailableexception",
                                 "unavailable",
                                 "serverbusy",
                                 "overloaded",
                                 "gatewaytimeout",
                                 "e0000047",
                                 "toomanyattempts",
                                 "toomanyattemptstrylater",
                                 "toomanyattemptsexception",
                                 "toomanyfailedattemptsexception",
                                 "requestratetoolarge",
                                 "overlimit",
                                 "overquota",
                                 "overquerylimit",
                                 "overratelimit",
                                 "trylater",
                                 "tryagainlater",
                                 "retrylater",
                                 "busy",
                                 "systembusy",
                                 "servicebusy",
                                 "serverunavailable",
                                 "throttling.user",
                                 "throttling.api"})
            made.insert(QLatin1String(word), ErrorMeaning::Busy);
        for (const char *word : {"slowdown", "slowdownexception", "pollingtoofast",
                                 "pollingtoofrequently", "pollingtoooften"})
            made.insert(QLatin1String(word), ErrorMeaning::SlowDown);
        return made;
    }();
    return words;
}

/*! The meaning of \a code if it is one of busyWords(), however it is written. */
std::optional<ErrorMeaning> busyMeaning(const QString &code)
{
    // AWS writes com.amazonaws.service#Word:http://address/.
    QString word = code.section(u'#', -1).section(u':', 0, 0).toLower();
    word.remove(u'_').remove(u'-').remove(u' ');
    // Epic Games writes errors.com.epicgames.common.word.
    for (const QString &candidate : {word, word.section(u'.', -1)}) {
        const auto known = busyWords().constFind(candidate);
        if (known != busyWords().constEnd())
            return *known;
    }
    return std::nullopt;
}

/*!
    Looks for a busy word in the members where RFC 6749 has no error code, but servers and gateways
    put one. Any other word there is ignored, since it may mean anything.
*/
QString findBusyWord(const QJsonObject &object)
{
    const QJsonObject error = object.value(QLatin1String("error")).toObject();
    const QJsonArray errors = error.value(QLatin1String("errors")).toArray();
    const QJsonObject first = errors.isEmpty() ? QJsonObject() : errors.first().toObject();
    for (const auto &[place, name] : {
             std::pair(&object, "error_code"),
             std::pair(&object, "errorCode"),
             std::pair(&object, "code"),
             std::pair(&object, "__type"),
             std::pair(&error, "code"),
             std::pair(&error, "status"),
             std::pair(&error, "type"),
             std::pair(&first, "reason"),
         }) {
        QString word = place->value(QLatin1String(name)).toString();
        if (busyMeaning(word))
            return word;
    }
    return {};
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
    const ErrorMeaning usual = standardMeanings().value(key, busyMeaning(code).value_or(unknown));
    return meanings.value(key, usual);
}

/*! Whether the meaning of \a code is known, from the profile or in general. */
bool isKnownCode(const QString &code, const ErrorMapping &meanings)
{
    const QString key = code.toLower();
    return meanings.contains(key) || standardMeanings().contains(key)
           || busyMeaning(code).has_value();
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

std::optional<ErrorCode> readStatus(const HttpResponse &response,
                                    const QMap<int, ErrorMeaning> &statuses)
{
    const auto meaning = statuses.constFind(response.status);
    if (meaning == statuses.constEnd() || response.error != TransportError::None)
        return std::nullopt;
    return ErrorCode{*meaning, {}, QStringLiteral("HTTP %1").arg(response.status)};
}

std::optional<ErrorCode> readFlags(const QJsonObject &object, const Profile &profile)
{
    for (auto flag = profile.flags.begin(); flag != profile.flags.end(); ++flag) {
        if (isSet(valueAt(object, flag.key())))
            return ErrorCode{*flag, flag.key(), {}};
    }
    return std::nullopt;
}

QString standardErrorCode(const HttpResponse &response)
{
    const auto object = readObject(response);
    return object ? object->value(QLatin1String("error")).toString() : QString();
}

bool isBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

bool isRefusal(int status)
{
    return status >= 400 && status < 500 && status != 407 && !isBusy(status);
}

std::optional<ErrorCode> readErrorCode(const QJsonObject &object, const HttpResponse &response,
                                       const Profile &profile, const ErrorMapping &meanings)
{
    QString code = findCode(object, profile);
    if (!isSuccess(response.status) && (code.isEmpty() || !isKnownCode(code, meanings))) {
        const QString word = findBusyWord(object);
        if (!word.isEmpty())
            code = word;
    }
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

bool hasErrorOf(const Profile &profile, const HttpResponse &response)
{
    const auto object = readObject(response);
    return object && profile.errors.contains(findCode(*object, profile).toLower());
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
