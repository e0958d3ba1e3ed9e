// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/tokens.h"

#include "protocol/form.h"
#include "protocol/json.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

struct ErrorCode
{
    QLatin1String code;
    Reason reason = Reason::None;
};

/*! RFC 6749, section 5.2 and RFC 8628, section 3.5. Whatever is not here is ServerRefused. */
constexpr ErrorCode errorCodes[] = {
    {QLatin1String("invalid_client"), Reason::ClientRefused},
    {QLatin1String("unauthorized_client"), Reason::ClientRefused},
    {QLatin1String("invalid_scope"), Reason::ScopeRefused},
    {QLatin1String("invalid_grant"), Reason::CodeRefused},
    {QLatin1String("unsupported_grant_type"), Reason::NoDeviceGrant},
};

bool isBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

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
    return {{Reason::InvalidAnswer, {}, detail}};
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

TokenAnswer readTokens(const QJsonObject &object)
{
    const QByteArray token = object.value(QLatin1String("access_token")).toString().toUtf8();
    if (!isUsable(token))
        return unusable(QStringLiteral("The answer holds no usable access token"));
    const QString type = object.value(QLatin1String("token_type")).toString();
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        return unusable(QStringLiteral("The token is not of the type Bearer"));

    TokenSet tokens;
    tokens.accessToken = Secret(token);
    tokens.refreshToken = Secret(object.value(QLatin1String("refresh_token")).toString().toUtf8());
    tokens.idToken = Secret(object.value(QLatin1String("id_token")).toString().toUtf8());
    tokens.scope = readScope(object.value(QLatin1String("scope")));
    tokens.lifetime = readSeconds(object.value(QLatin1String("expires_in")));
    return tokens;
}

/*! The four answers of RFC 8628, section 3.5 count whatever the HTTP status is. */
std::optional<TokenAnswer> readDeviceAnswer(const QJsonObject &object)
{
    const QString code = object.value(QLatin1String("error")).toString();
    if (code == QLatin1String("authorization_pending"))
        return Pending{};
    if (code == QLatin1String("slow_down"))
        return SlowDown{readSeconds(object.value(QLatin1String("interval")))};
    if (code == QLatin1String("access_denied"))
        return Denied{};
    if (code == QLatin1String("expired_token"))
        return Expired{};
    return std::nullopt;
}

} // namespace

HttpRequest deviceTokenRequest(const ClientConfig &config, const ServerMetadata &server,
                               const Secret &deviceCode)
{
    return clientRequest(server.tokenEndpoint,
                         {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                          {"device_code", deviceCode.reveal()}},
                         config, server);
}

HttpRequest refreshRequest(const ClientConfig &config, const ServerMetadata &server,
                           const Secret &refreshToken)
{
    return clientRequest(
        server.tokenEndpoint,
        {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken.reveal()}}, config,
        server);
}

HttpRequest revocationRequest(const ClientConfig &config, const ServerMetadata &server,
                              const Secret &token, const QByteArray &kind)
{
    return clientRequest(server.revocationEndpoint,
                         {{"token", token.reveal()}, {"token_type_hint", kind}}, config, server);
}

TokenAnswer readTokenAnswer(const HttpAnswer &answer)
{
    if (const auto object = readObject(answer)) {
        if (auto deviceAnswer = readDeviceAnswer(*object))
            return std::move(*deviceAnswer);
        if (const Failure failure = readErrorCode(*object, answer.status)) {
            if (isTransient(failure.reason))
                return Transient{failure};
            return Refused{failure};
        }
        if (isSuccess(answer.status))
            return readTokens(*object);
    }
    // Also when it was cut off: the server has given the tokens away, and asking again could revoke
    // them (RFC 6749, section 10.5).
    if (isSuccess(answer.status) && claimsJson(answer))
        return unusable(QStringLiteral("The answer can't be read"));
    return std::visit([](auto noAnswer) -> TokenAnswer { return noAnswer; }, readTransport(answer));
}

NoAnswer readTransport(const HttpAnswer &answer)
{
    if (answer.status >= 300 && answer.status < 400)
        return Stranger{httpFailure(Reason::Redirected, answer.status)};
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
        return Stranger{{Reason::Tls, {}, {}}};
    case TransportError::WrongClock:
        return Stranger{{Reason::WrongClock, {}, {}}};
    case TransportError::TooLarge:
    case TransportError::None:
        break;
    }
    return Stranger{httpFailure(Reason::NotOAuth, answer.status)};
}

Failure failureOf(const TokenAnswer &answer)
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

Failure readErrorCode(const QJsonObject &object, int status)
{
    const QString code = object.value(QLatin1String("error")).toString();
    if (code.isEmpty())
        return {};
    if (isBusy(status))
        return httpFailure(Reason::ServerBusy, status);
    const auto *known = std::find_if(std::begin(errorCodes), std::end(errorCodes),
                                     [&](const ErrorCode &entry) { return entry.code == code; });
    const Reason reason = known == std::end(errorCodes) ? Reason::ServerRefused : known->reason;
    return {reason, oneLine(code, 64),
            oneLine(object.value(QLatin1String("error_description")).toString())};
}

} // namespace DeviceSignIn
