// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/tokens.h"

#include "protocol/errorcode.h"
#include "protocol/json.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

Failure httpFailure(Reason reason, int status)
{
    return {reason, {}, QStringLiteral("HTTP %1").arg(status)};
}

/*! A token that may stand in a header: RFC 6749, appendix A.12 (and no space, RFC 6750,
 * section 2.1). */
bool isUsable(const QByteArray &token)
{
    return !token.isEmpty()
           && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
}

Refused unusable(const QString &detail)
{
    return {{Reason::InvalidResponse, {}, detail}};
}

QString readScope(const QJsonValue &value)
{
    if (!value.isArray())
        return oneLine(value.toString(), 1000);
    QStringList scopes;
    const auto items = value.toArray();
    for (const auto &item : items)
        scopes.append(item.toString());
    return oneLine(scopes.join(u' '), 1000);
}

std::optional<TokenSet::Type> readType(const QJsonValue &value, const Profile &profile)
{
    const QString type = value.toString();
    if (type.isEmpty() && profile.tokenTypeOptional)
        return TokenSet::Type::Bearer;
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) == 0)
        return TokenSet::Type::Bearer;
    if (type.compare(QLatin1String("DPoP"), Qt::CaseInsensitive) == 0)
        return TokenSet::Type::DPoP;
    return std::nullopt;
}

QMap<QString, QString> readExtras(const QJsonObject &object, const Profile &profile)
{
    QMap<QString, QString> extras;
    for (const QString &name : profile.extras) {
        const QString value = oneLine(object.value(name).toString(), 1000);
        if (!value.isEmpty())
            extras.insert(name, value);
    }
    return extras;
}

bool hasToken(const QJsonObject &object)
{
    return !object.value(QLatin1String("access_token")).toString().isEmpty();
}

TokenResponse readTokens(const QJsonObject &object, const Profile &profile)
{
    const QByteArray token = object.value(QLatin1String("access_token")).toString().toUtf8();
    if (!isUsable(token))
        return unusable(QStringLiteral("The answer holds no usable access token"));
    const auto type = readType(object.value(QLatin1String("token_type")), profile);
    if (!type)
        return unusable(QStringLiteral("The token is neither of the type Bearer nor DPoP"));

    TokenSet tokens;
    tokens.accessToken = Secret(token);
    tokens.refreshToken = Secret(object.value(QLatin1String("refresh_token")).toString().toUtf8());
    tokens.idToken = Secret(object.value(QLatin1String("id_token")).toString().toUtf8());
    tokens.scope = readScope(object.value(QLatin1String("scope")));
    tokens.type = *type;
    tokens.extras = readExtras(object, profile);
    tokens.lifetime = readSeconds(object.value(QLatin1String("expires_in")));
    return tokens;
}

/*! What \a error means for the one who polls. */
TokenResponse pollAnswerFor(const ErrorCode &error, const QJsonObject &object)
{
    switch (error.meaning) {
    case ErrorMeaning::Pending:
        return Pending{};
    case ErrorMeaning::SlowDown:
        return SlowDown{readSeconds(object.value(QLatin1String("interval")))};
    case ErrorMeaning::Denied:
        return Denied{};
    case ErrorMeaning::Expired:
        return Expired{};
    case ErrorMeaning::Busy:
        return Transient{failureOf(error)};
    case ErrorMeaning::CodeRefused:
    case ErrorMeaning::ClientRefused:
    case ErrorMeaning::ScopeRefused:
    case ErrorMeaning::NoDeviceGrant:
    case ErrorMeaning::Refused:
        break;
    }
    return Refused{failureOf(error)};
}

TokenResponse refreshAnswerFor(const ErrorCode &error)
{
    const Failure failure = failureOf(error);
    if (isTransient(failure.reason))
        return Transient{failure};
    return Refused{failure};
}

/*! Where the body is no answer of the protocol. */
TokenResponse readUnusual(const HttpResponse &answer)
{
    // Also when it was cut off: the server has given the tokens away, and asking again could revoke
    // them (RFC 6749, section 10.5). But no server's tokens are that long.
    const bool isCutByUs = answer.error == TransportError::TooLarge;
    if (isSuccess(answer.status) && claimsJson(answer) && !isCutByUs)
        return unusable(QStringLiteral("The answer can't be read"));
    return std::visit([](auto noAnswer) -> TokenResponse { return noAnswer; },
                      readTransport(answer));
}

/*! What the bare status means to the provider, as an error code would. */
std::optional<ErrorCode> readStatus(const HttpResponse &answer, const Profile &profile)
{
    const auto meaning = profile.statuses.constFind(answer.status);
    if (meaning == profile.statuses.constEnd() || answer.error != TransportError::None)
        return std::nullopt;
    return ErrorCode{*meaning, {}, QStringLiteral("HTTP %1").arg(answer.status)};
}

/*!
    Whether a network that wants its own sign-in first has answered in the server's place: by the
    status that is made for it (RFC 6585, section 6), or by sending us to a page of its own, or by
    that page. A redirect within the server, or a page that says 404, is a wrong address.
*/
bool isCaptivePortal(const HttpResponse &answer)
{
    const bool isPage = answer.contentType.toLower().startsWith("text/html");
    return answer.status == 511 || answer.leadsElsewhere || (isSuccess(answer.status) && isPage);
}

} // namespace

HttpRequest deviceTokenRequest(const ClientConfig &config, const ServerMetadata &server,
                               const DeviceAuthorization &authorization, const Values &proofs)
{
    return clientRequest(server.tokenEndpoint, config.profile.tokenRequest,
                         {{"device_code", authorization.deviceCode.reveal()},
                          {"user_code", authorization.userCode.toUtf8()}},
                         config, server, proofs);
}

HttpRequest refreshRequest(const ClientConfig &config, const ServerMetadata &server,
                           const Secret &refreshToken, const Values &proofs)
{
    const QUrl &endpoint =
        server.refreshEndpoint.isEmpty() ? server.tokenEndpoint : server.refreshEndpoint;
    return clientRequest(endpoint, config.profile.refreshRequest,
                         {{"refresh_token", refreshToken.reveal()}}, config, server, proofs);
}

HttpRequest revocationRequest(const ClientConfig &config, const ServerMetadata &server,
                              const Secret &token, const QByteArray &kind, const Values &proofs)
{
    return clientRequest(server.revocationEndpoint, config.profile.revocationRequest,
                         {{"token", token.reveal()}, {"token_type_hint", kind}}, config, server,
                         proofs);
}

TokenResponse readPollResponse(const HttpResponse &answer, const Profile &profile)
{
    const auto object = readObject(answer);
    if (object) {
        if (const auto error = readErrorCode(*object, answer.status, profile, profile.errors))
            return pollAnswerFor(*error, *object);
    }
    if (const auto error = readStatus(answer, profile))
        return pollAnswerFor(*error, {});
    if (object && isSuccess(answer.status)) {
        if (profile.noToken && !hasToken(*object))
            return pollAnswerFor({*profile.noToken, {}, {}}, {});
        return readTokens(*object, profile);
    }
    return readUnusual(answer);
}

TokenResponse readRefreshResponse(const HttpResponse &answer, const Profile &profile)
{
    if (const auto object = readObject(answer)) {
        const auto error = readErrorCode(*object, answer.status, profile, profile.refreshErrors);
        if (error)
            return refreshAnswerFor(*error);
        if (isSuccess(answer.status))
            return readTokens(*object, profile);
    }
    return readUnusual(answer);
}

NoAnswer readTransport(const HttpResponse &answer)
{
    if (isCaptivePortal(answer))
        return UnexpectedResponse{httpFailure(Reason::CaptivePortal, answer.status)};
    if (answer.status >= 300 && answer.status < 400)
        return UnexpectedResponse{httpFailure(Reason::Redirected, answer.status)};
    if (isBusy(answer.status))
        return Transient{httpFailure(Reason::ServerBusy, answer.status)};
    switch (answer.error) {
    case TransportError::HostNotFound:
        return Transient{{Reason::HostNotFound, {}, {}}};
    case TransportError::Unreachable:
        return Transient{{Reason::Unreachable, {}, {}}};
    case TransportError::TimedOut:
        return Transient{{Reason::TimedOut, {}, {}}};
    case TransportError::Tls:
        return UnexpectedResponse{{Reason::Tls, {}, {}}};
    case TransportError::WrongClock:
        return UnexpectedResponse{{Reason::WrongClock, {}, {}}};
    case TransportError::CaptivePortal:
        return UnexpectedResponse{{Reason::CaptivePortal, {}, {}}};
    case TransportError::TooLarge:
    case TransportError::None:
        break;
    }
    return UnexpectedResponse{httpFailure(Reason::NotOAuth, answer.status)};
}

TokenResponse tokenResponseFor(const Failure &failure)
{
    if (isTransient(failure.reason))
        return Transient{failure};
    if (isUnexpectedResponse(failure.reason))
        return UnexpectedResponse{failure};
    return Refused{failure};
}

Failure failureOf(const TokenResponse &answer)
{
    return std::visit(
        [](const auto &kind) {
            if constexpr (requires { kind.failure; })
                return kind.failure;
            else
                return Failure{Reason::ServerRefused, {}, {}};
        },
        answer);
}

Failure failureOf(const NoAnswer &noAnswer)
{
    return std::visit([](const auto &kind) { return kind.failure; }, noAnswer);
}

} // namespace DeviceSignIn
