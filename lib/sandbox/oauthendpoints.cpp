// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauthendpoints.h"

#include "sandbox/pkce.h"

#include <QUrlQuery>

#include <algorithm>

namespace DeviceSignIn {

namespace {

using Scopes = QStringList;

/*! RFC 6749, appendix A.4: visible ASCII but for the quotation mark and the backslash. */
bool isScopeCharacter(QChar c)
{
    return c > u' ' && c <= u'~' && c != u'"' && c != u'\\';
}

bool isScope(const QString &scope)
{
    return scope.size() <= 200 && std::all_of(scope.begin(), scope.end(), isScopeCharacter);
}

std::variant<Scopes, OAuthError> readScopes(const Parameters &parameters)
{
    constexpr qsizetype maximumScopes = 32;
    Scopes scopes = parameters.text("scope").split(u' ', Qt::SkipEmptyParts);
    scopes.removeDuplicates();
    if (scopes.size() > maximumScopes || !std::all_of(scopes.begin(), scopes.end(), isScope))
        return OAuthError{"invalid_scope", "The scope is malformed, or names too many things"};
    return scopes;
}

/*! The challenge, or nothing where the client does not use PKCE (RFC 7636, section 4.3). */
std::variant<QByteArray, OAuthError> readCodeChallenge(const Parameters &parameters)
{
    if (!parameters.has("code_challenge"))
        return QByteArray();
    // Without a method it would be "plain", which hides nothing.
    if (parameters.bytes("code_challenge_method") != "S256")
        return OAuthError{"invalid_request", "The code_challenge_method has to be S256"};
    if (!isPkceText(parameters.bytes("code_challenge")))
        return OAuthError{"invalid_request", "The code_challenge is malformed"};
    return parameters.bytes("code_challenge");
}

Response pollRefusal(PollAnswer::Kind kind)
{
    switch (kind) {
    case PollAnswer::Kind::Pending:
        return errorResponse({"authorization_pending", "The person has not decided yet"});
    case PollAnswer::Kind::SlowDown:
        return errorResponse({"slow_down", "Wait five seconds longer between polls from now on"});
    case PollAnswer::Kind::Denied:
        return errorResponse({"access_denied", "The person has pressed Deny"});
    case PollAnswer::Kind::Expired:
        return errorResponse({"expired_token", "The device code has expired"});
    case PollAnswer::Kind::Approved:
    case PollAnswer::Kind::Unknown:
        break;
    }
    return errorResponse(
        {"invalid_grant",
         "The device code is not known, or not any more, or its verifier is wrong"});
}

Response refreshRefusal(IssuedTokens::Refusal refusal)
{
    if (refusal == IssuedTokens::Refusal::InvalidScope)
        return errorResponse({"invalid_scope", "The scope goes beyond what was granted"});
    return errorResponse({"invalid_grant", "The refresh token is not good, or not any more"});
}

/*! RFC 6750, section 2.1. */
Secret bearerToken(const Request &request)
{
    const QByteArray &header = request.authorization.reveal();
    if (header.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0)
        return {};
    return Secret(header.mid(7).trimmed());
}

} // namespace

OAuthEndpoints::OAuthEndpoints(Settings settings, DeviceGrants *grants, IssuedTokens::Policy tokens,
                               const Signer *signer, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_grants(grants)
    , m_tokens(tokens)
    , m_signer(signer)
{}

std::variant<OAuthEndpoints::ClientCall, OAuthError>
OAuthEndpoints::readCall(const Request &request) const
{
    auto parameters = Parameters::fromBody(request);
    if (!parameters)
        return OAuthError{"invalid_request",
                          "The body has to be a form or a JSON object, each parameter once"};
    const auto client = checkClient(request, *parameters, m_settings.client);
    if (const auto *error = std::get_if<OAuthError>(&client))
        return *error;
    return ClientCall{std::get<QString>(client), std::move(*parameters)};
}

Response OAuthEndpoints::deviceAuthorization(const Request &request, const Moment &moment)
{
    const auto call = readCall(request);
    if (const auto *error = std::get_if<OAuthError>(&call))
        return errorResponse(*error);
    const auto &[clientId, parameters] = std::get<ClientCall>(call);
    const auto scopes = readScopes(parameters);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return errorResponse(*error);
    const auto challenge = readCodeChallenge(parameters);
    if (const auto *error = std::get_if<OAuthError>(&challenge))
        return errorResponse(*error);

    const auto codes = m_grants->begin(
        {clientId, std::get<Scopes>(scopes), std::get<QByteArray>(challenge)}, moment.elapsed);
    if (!codes) {
        Response busy = errorResponse(
            {"temporarily_unavailable", "Too many codes are alive, try again later", 503});
        busy.headers.emplace_back("Retry-After", "30");
        return busy;
    }
    Q_EMIT codeIssued(codes->userCode);
    return codesResponse(*codes);
}

Response OAuthEndpoints::codesResponse(const IssuedCodes &codes) const
{
    QUrl complete = m_site.phonePage;
    complete.setQuery({{QStringLiteral("user_code"), codes.userCode}});
    return jsonResponse({
        {QStringLiteral("device_code"), QString::fromLatin1(codes.deviceCode.reveal())},
        {QStringLiteral("user_code"), codes.userCode},
        {QStringLiteral("verification_uri"), m_site.phonePage.toString(QUrl::FullyEncoded)},
        {QStringLiteral("verification_uri_complete"), complete.toString(QUrl::FullyEncoded)},
        {QStringLiteral("expires_in"), qint64(m_settings.codeLifetime.count())},
        {QStringLiteral("interval"), qint64(m_settings.interval.count())},
    });
}

Response OAuthEndpoints::token(const Request &request, const Moment &moment)
{
    const auto read = readCall(request);
    if (const auto *error = std::get_if<OAuthError>(&read))
        return errorResponse(*error);
    const auto &call = std::get<ClientCall>(read);

    const QByteArray grantType = call.parameters.bytes("grant_type");
    if (grantType.isEmpty())
        return errorResponse({"invalid_request", "grant_type is missing"});
    if (grantType == "urn:ietf:params:oauth:grant-type:device_code")
        return redeemDeviceCode(call, moment);
    if (grantType == "refresh_token")
        return refresh(call, moment);
    return errorResponse({"unsupported_grant_type", "This server does not know that grant_type"});
}

Response OAuthEndpoints::redeemDeviceCode(const ClientCall &call, const Moment &moment)
{
    if (!call.parameters.has("device_code"))
        return errorResponse({"invalid_request", "device_code is missing"});

    const PollAnswer answer =
        m_grants->poll(call.parameters.secret("device_code"), call.clientId,
                       call.parameters.bytes("code_verifier"), moment.elapsed);
    if (answer.kind != PollAnswer::Kind::Approved)
        return pollRefusal(answer.kind);

    const auto tokens =
        m_tokens.issue({answer.request.clientId, answer.request.scopes}, moment.elapsed);
    Q_EMIT tokensIssued(answer.userCode);
    return tokensResponse(tokens, moment);
}

Response OAuthEndpoints::refresh(const ClientCall &call, const Moment &moment)
{
    if (!call.parameters.has("refresh_token"))
        return errorResponse({"invalid_request", "refresh_token is missing"});
    const auto scopes = readScopes(call.parameters);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return errorResponse(*error);

    const auto result = m_tokens.refresh(call.parameters.secret("refresh_token"), call.clientId,
                                         std::get<Scopes>(scopes), moment.elapsed);
    if (const auto *refusal = std::get_if<IssuedTokens::Refusal>(&result))
        return refreshRefusal(*refusal);
    return tokensResponse(std::get<NewTokens>(result), moment);
}

Response OAuthEndpoints::tokensResponse(const NewTokens &tokens, const Moment &moment) const
{
    QJsonObject answer{
        {QStringLiteral("access_token"), QString::fromLatin1(tokens.access.reveal())},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), qint64(m_settings.tokenLifetime.count())},
        {QStringLiteral("scope"), tokens.device.scopes.join(u' ')},
    };
    if (!tokens.refresh.isEmpty())
        answer.insert(QStringLiteral("refresh_token"),
                      QString::fromLatin1(tokens.refresh.reveal()));
    if (tokens.device.scopes.contains(QLatin1String("openid")))
        answer.insert(QStringLiteral("id_token"),
                      QString::fromLatin1(idToken(tokens.device, moment)));
    return jsonResponse(answer);
}

/*! OpenID Connect Core 1.0, section 2. */
QByteArray OAuthEndpoints::idToken(const SignedInDevice &device, const Moment &moment) const
{
    const qint64 now = moment.utc.toSecsSinceEpoch();
    QJsonObject claims = accountClaims(m_settings.account, device.scopes);
    claims.insert(QStringLiteral("iss"), m_site.issuer);
    claims.insert(QStringLiteral("aud"), device.clientId);
    claims.insert(QStringLiteral("iat"), now);
    claims.insert(QStringLiteral("exp"), now + qint64(m_settings.tokenLifetime.count()));
    return m_signer->sign(claims);
}

Response OAuthEndpoints::revoke(const Request &request)
{
    const auto read = readCall(request);
    if (const auto *error = std::get_if<OAuthError>(&read))
        return errorResponse(*error);
    const auto &call = std::get<ClientCall>(read);

    if (!call.parameters.has("token"))
        return errorResponse({"invalid_request", "token is missing"});
    if (!m_tokens.revoke(call.parameters.secret("token"), call.clientId))
        return errorResponse({"invalid_grant", "The token is another client's"});
    // The same for a token that nobody knows: it is not good, and that is what was asked for.
    return jsonResponse({});
}

Response OAuthEndpoints::userinfo(const Request &request, const Moment &moment) const
{
    const Secret token = bearerToken(request);
    if (token.isEmpty())
        return {401,
                "text/plain; charset=utf-8",
                Secret("An access token is needed.\n"),
                {{"WWW-Authenticate", "Bearer"}}};
    const SignedInDevice *device = m_tokens.find(token, moment.elapsed);
    if (!device)
        return errorResponse({"invalid_token", "The access token is not good, or not any more", 401,
                              "Bearer error=\"invalid_token\""});
    if (!device->scopes.contains(QLatin1String("openid")))
        return errorResponse({"insufficient_scope", "The scope openid is needed", 403,
                              R"(Bearer error="insufficient_scope", scope="openid")"});
    return jsonResponse(accountClaims(m_settings.account, device->scopes));
}

} // namespace DeviceSignIn
