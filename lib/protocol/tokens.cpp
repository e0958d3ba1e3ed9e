// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/tokens.h"

#include "protocol/additionalparameters.h"
#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/transportfailure.h"
#include "text/secretsearch.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

Final invalidResponse(const QString &detail)
{
    return {{Reason::InvalidResponse, {}, detail}};
}

QString readGrantedScope(const QJsonValue &value)
{
    if (!value.isArray())
        return oneLine(value.toString(), 1000);
    QStringList scopes;
    const auto items = value.toArray();
    for (const auto &item : items)
        scopes.append(item.toString());
    return oneLine(scopes.join(u' '), 1000);
}

/*!
    Returns the type that \a value names; none if it is unknown. RFC 6749, section 5.1, requires the
    member, but real servers leave it out, and widely used clients take that for Bearer.
*/
std::optional<TokenSet::Type> readType(const QJsonValue &value)
{
    const QString type = value.toString();
    if (type.isEmpty())
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

/*! Whether an exchange follows an approval at this provider. */
bool hasExchange(const Profile &profile)
{
    return !profile.endpoints.exchange.isEmpty();
}

/*! Whether \a object, a success, says that the person has approved. */
bool isApproved(const QJsonObject &object, const Profile &profile)
{
    if (!profile.doneAt.isEmpty())
        return isSet(valueAt(object, profile.doneAt));
    // A token of another type than a text is an error and no missing token.
    const QJsonValue token = firstOf(object, profile.tokenFields.accessToken);
    return !isMissing(token) && token != QString();
}

/*! Whether \a value is a list of texts; some servers send the scope as one. */
bool isTextList(const QJsonValue &value)
{
    const auto items = value.toArray();
    return value.isArray() && std::all_of(items.begin(), items.end(), [](const QJsonValue &item) {
               return item.isString();
           });
}

/*!
    Returns the name of a member with another type than the standards give it; empty if there is
    none. If it counted as missing, an id_token that is a number would sign somebody in without a
    check.
*/
QString malformedMember(const QJsonObject &object, const Profile::TokenFields &fields)
{
    for (const QStringList *paths : {&fields.accessToken, &fields.tokenType, &fields.refreshToken,
                                     &fields.idToken, &fields.scope}) {
        const QJsonValue value = firstOf(object, *paths);
        const bool mayBeList = paths == &fields.scope;
        if (!isMissing(value) && !value.isString() && !(mayBeList && isTextList(value)))
            return paths->first();
    }
    return {};
}

/*!
    The failure of a response with tokens that can't be used, because of \a detail. The tokens in \a
    object go with it as far as they are texts that can be sent.
*/
Final unusableTokens(const QString &detail, const QJsonObject &object,
                     const Profile::TokenFields &fields, const ValuePaths &values)
{
    const auto token = [&](const QStringList &paths) {
        const QByteArray text = firstOf(object, paths).toString().toUtf8();
        return isUsableToken(text) ? Secret(text) : Secret();
    };
    Final refused = invalidResponse(detail);
    auto issued = std::make_shared<TokenSet>();
    issued->accessToken = token(fields.accessToken);
    issued->refreshToken = token(fields.refreshToken);
    issued->values = readValues(object, values);
    if (!issued->accessToken.isEmpty() || !issued->refreshToken.isEmpty())
        refused.issued = std::move(issued);
    return refused;
}

/*! Removes from \a tokens each text that contains a secret of the request or of \a tokens. */
void removeRepeatedSecrets(TokenSet *tokens, const Secrets &requestSecrets)
{
    Secrets secrets;
    for (const Secret *secret : {&tokens->accessToken, &tokens->refreshToken, &tokens->idToken})
        secrets.push_back(secret->clone());
    for (const Secret &secret : requestSecrets)
        secrets.push_back(secret.clone());
    const auto isSecret = [&](const QString &text) {
        return containsSecret(text, secrets, shortestShownSecret);
    };
    if (isSecret(tokens->scope))
        tokens->scope.clear();
    tokens->extras.removeIf(
        [&](std::pair<const QString &, QString &> extra) { return isSecret(extra.second); });
}

TokenResponse readTokens(const QJsonObject &object, const HttpResponse &response,
                         const Profile &profile, const ValuePaths &values)
{
    const auto &fields = profile.tokenFields;
    const auto refuse = [&](const QString &detail) {
        return unusableTokens(detail, object, fields, values);
    };
    const QString malformed = malformedMember(object, fields);
    if (!malformed.isEmpty())
        return refuse(QStringLiteral("The response's %1 is not a text").arg(malformed));
    const auto text = [&](const QStringList &paths) {
        return firstOf(object, paths).toString().toUtf8();
    };
    const QByteArray token = text(fields.accessToken);
    if (!isUsableToken(token))
        return refuse(QStringLiteral("The response holds no usable access token"));
    const auto type = readType(firstOf(object, fields.tokenType));
    if (!type)
        return refuse(QStringLiteral("The token is neither of the type Bearer nor DPoP"));

    TokenSet tokens;
    tokens.accessToken = Secret(token);
    tokens.refreshToken = Secret(text(fields.refreshToken));
    tokens.idToken = Secret(text(fields.idToken));
    tokens.scope = readGrantedScope(firstOf(object, fields.scope));
    tokens.type = *type;
    tokens.extras = readExtras(object, profile);
    const ReadTime lifetime = readLifetime(firstOf(object, fields.expiresIn), response.serverTime);
    tokens.lifetime = lifetime.time;
    tokens.lifetimeRemark = remarkOn(QStringLiteral("expires_in"), lifetime, lifetime.time);
    tokens.values = readValues(object, values);
    removeRepeatedSecrets(&tokens, response.requestSecrets);
    return tokens;
}

TokenResponse pollResponseFor(const ErrorCode &error, const QJsonObject &object)
{
    switch (error.meaning) {
    case ErrorMeaning::Pending:
        return Pending{};
    case ErrorMeaning::SlowDown:
        return SlowDown{readInterval(object.value(QLatin1String("interval"))).time};
    case ErrorMeaning::Denied:
        return Denied{};
    case ErrorMeaning::Expired:
        return Expired{};
    case ErrorMeaning::Busy:
    case ErrorMeaning::CodeRefused:
    case ErrorMeaning::ClientRefused:
    case ErrorMeaning::ScopeRefused:
    case ErrorMeaning::NoDeviceGrant:
    case ErrorMeaning::Refused:
        break;
    }
    return toResponse(failureOf(error));
}

/*! Returns the result for a body that is not a response of the protocol. */
TokenResponse readUnusableBody(const HttpResponse &response)
{
    // Tokens in a success that was cut off are lost. The request may be sent again: the server
    // either repeats them, or says that the code or the refresh token has been used.
    const bool isWhole = response.error == TransportError::None && !isTruncated(response);
    if (isSuccess(response.status) && claimsJson(response) && isWhole)
        return invalidResponse(QStringLiteral("The response can't be read"));
    return toResponse(transportFailure(response));
}

/*! The values of a poll, and of the exchange that follows it. */
Values pollValues(const DeviceAuthorization &authorization)
{
    Values values{{"device_code", authorization.deviceCode.reveal()},
                  {"user_code", authorization.userCode.toUtf8()}};
    append(&values, authorization.values);
    return values;
}

/*! Returns the error in \a response to a poll, whose body is \a object; none if it has none. */
std::optional<TokenResponse> readPollError(const HttpResponse &response,
                                           const std::optional<QJsonObject> &object,
                                           const Profile &profile)
{
    if (object) {
        if (const auto error = readErrorCode(*object, response, profile, profile.errors))
            return pollResponseFor(*error, *object);
        if (const auto error = readFlags(*object, profile))
            return pollResponseFor(*error, {});
    }
    if (const auto error = readStatus(response, profile.statuses))
        return pollResponseFor(*error, {});
    return std::nullopt;
}

/*!
    The failure of a refresh with \a error and \a status. If the profile says that the code means a
    denial or the end, the refresh token is no longer valid. The status of a busy server outweighs
    each code, since tokens that are deleted for a fault of the server can't be got back.
*/
Failure refreshFailure(const ErrorCode &error, int status, const Profile &profile)
{
    Failure failure = failureOf(error);
    if (isBusy(status)) {
        failure.reason = Reason::ServerBusy;
        return failure;
    }
    const auto meaning = profile.refreshErrors.constFind(error.code.toLower());
    if (meaning != profile.refreshErrors.constEnd()
        && (*meaning == ErrorMeaning::Expired || *meaning == ErrorMeaning::Denied))
        failure.reason = Reason::CodeRefused;
    return failure;
}

} // namespace

bool isUsableToken(const QByteArray &token)
{
    return !token.isEmpty()
           && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
}

Secret authorization(const Secret &accessToken, TokenSet::Type type)
{
    return Secret((type == TokenSet::Type::DPoP ? "DPoP " : "Bearer ") + accessToken.reveal());
}

TokenHeader tokenHeader(const ClientData &config, const Secret &accessToken, TokenSet::Type type,
                        const NamedValues &tokenValues)
{
    const auto &[name, value] = config.profile.tokenHeader;
    if (name.isEmpty())
        return {"Authorization", authorization(accessToken, type)};
    Values values{{"access_token", accessToken.reveal()}};
    append(&values, tokenValues);
    RequestTemplate headerOnly;
    headerOnly.headers = {config.profile.tokenHeader};
    HttpRequest made = anonymousRequest({}, headerOnly, values, config);
    return {name.toLatin1(), made.headers.empty() ? std::move(made.authorization)
                                                  : std::move(made.headers.front().second)};
}

HttpRequest deviceTokenRequest(const ClientData &config, const ServerMetadata &server,
                               const DeviceAuthorization &authorization, const Values &proofs)
{
    return clientRequest(server.tokenEndpoint, config.profile.tokenRequest,
                         pollValues(authorization), config, server, proofs,
                         additionalParameters(config, AdditionalTarget::TokenRequest));
}

HttpRequest exchangeRequest(const ClientData &config, const ServerMetadata &server,
                            const DeviceAuthorization &authorization, const NamedValues &approval,
                            const Values &proofs)
{
    Values values = pollValues(authorization);
    append(&values, approval);
    return clientRequest(server.exchangeEndpoint, config.profile.exchangeRequest, values, config,
                         server, proofs);
}

HttpRequest refreshRequest(const ClientData &config, const ServerMetadata &server,
                           const Secret &refreshToken, const NamedValues &tokenValues,
                           const Values &proofs)
{
    Values values{{"refresh_token", refreshToken.reveal()}};
    append(&values, tokenValues);
    const QUrl &endpoint =
        server.refreshEndpoint.isEmpty() ? server.tokenEndpoint : server.refreshEndpoint;
    return clientRequest(endpoint, config.profile.refreshRequest, values, config, server, proofs,
                         additionalParameters(config, AdditionalTarget::TokenRequest));
}

HttpRequest revocationRequest(const ClientData &config, const ServerMetadata &server,
                              const Revocation &revocation, const Values &proofs)
{
    Values values{{"token", revocation.token.reveal()},
                  {"token_type_hint", revocation.kind},
                  {"access_token", revocation.accessToken.reveal()}};
    append(&values, revocation.values);
    return clientRequest(server.revocationEndpoint, config.profile.revocationRequest, values,
                         config, server, proofs);
}

std::optional<NamedValues> readApproval(const HttpResponse &response, const Profile &profile)
{
    if (!hasExchange(profile) || !isSuccess(response.status))
        return std::nullopt;
    const auto object = readObject(response);
    if (!object || readPollError(response, object, profile) || !isApproved(*object, profile))
        return std::nullopt;
    return readValues(*object, profile.tokenValues);
}

TokenResponse readPollResponse(const HttpResponse &response, const Profile &profile)
{
    const auto object = readObject(response);
    if (auto error = readPollError(response, object, profile))
        return std::move(*error);
    if (object && isSuccess(response.status)) {
        if (profile.noToken && !isApproved(*object, profile))
            return pollResponseFor({*profile.noToken, {}, {}}, {});
        return readTokens(*object, response, profile, profile.tokenValues);
    }
    return readUnusableBody(response);
}

TokenResponse readExchangeResponse(const HttpResponse &response, const Profile &profile)
{
    const auto object = readObject(response);
    if (auto error = readPollError(response, object, profile))
        return std::move(*error);
    if (object && isSuccess(response.status))
        return readTokens(*object, response, profile, profile.exchangeValues);
    return readUnusableBody(response);
}

TokenResponse readRefreshResponse(const HttpResponse &response, const Profile &profile)
{
    if (const auto object = readObject(response)) {
        const auto error = readErrorCode(*object, response, profile, profile.refreshErrors);
        if (error)
            return toResponse(refreshFailure(*error, response.status, profile));
        if (isSuccess(response.status))
            return readTokens(*object, response, profile, {});
    }
    return readUnusableBody(response);
}

TokenResponse toResponse(const Failure &failure)
{
    if (failure.isRetryable())
        return Retryable{failure};
    if (failure.isUnexpectedResponse())
        return UnexpectedResponse{failure};
    return Final{failure};
}

Failure failureOf(const TokenResponse &response)
{
    return std::visit(
        [](const auto &kind) {
            if constexpr (requires { kind.failure; })
                return kind.failure;
            else
                return Failure{Reason::ServerRefused, {}, {}};
        },
        response);
}

} // namespace DeviceSignIn
