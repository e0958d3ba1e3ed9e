// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/oauthendpoints.h"

#include "sandbox/http/responses.h"
#include "sandbox/http/router.h"
#include "sandbox/oauth/requestparameters.h"
#include "sandbox/tables/sourcenetwork.h"

#include <QUrlQuery>

namespace DeviceSignIn {

namespace {

// The longest nonce, in bytes. Nonces are kept with the codes, so the number of codes alone would
// not limit the memory.
constexpr qsizetype longestNonce = 256;

/*! Returns the error that reports \a result, which must not be an approval. */
OAuthError pollError(const PollResult &result)
{
    switch (result.kind) {
    case PollResult::Kind::Pending:
        return {"authorization_pending", "The person has not decided yet"};
    case PollResult::Kind::SlowDown: {
        OAuthError error{"slow_down", "Wait five seconds longer between polls from now on"};
        error.interval = result.interval;
        return error;
    }
    case PollResult::Kind::Denied:
        return {"access_denied", "The person has pressed Deny"};
    case PollResult::Kind::Expired:
        return {"expired_token", "The device code has expired"};
    case PollResult::Kind::Used:
        return {SandboxErrorCode::usedCode, "The device code has been used"};
    case PollResult::Kind::Approved:
    case PollResult::Kind::Unknown:
        break;
    }
    return {SandboxErrorCode::unknownCode,
            "The device code is not known, or its verifier is wrong"};
}

OAuthError invalidRequest(const char *description)
{
    return {"invalid_request", description};
}

OAuthError refreshError(IssuedTokens::RefreshError error)
{
    if (error == IssuedTokens::RefreshError::InvalidScope)
        return {"invalid_scope", "The scope goes beyond what was granted"};
    if (error == IssuedTokens::RefreshError::WrongKey)
        return {"invalid_grant", "The refresh token is bound to another key"};
    return {"invalid_grant", "The refresh token is not good, or not any more"};
}

} // namespace

OAuthEndpoints::OAuthEndpoints(Settings settings, const Dialect *dialect, DeviceGrants *grants,
                               AttackSigns *signs, IssuedTokens::Policy tokens,
                               const Signer *signer, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_dialect(dialect)
    , m_reader(dialect, {m_settings.client.clientId, m_settings.client.clientSecret.clone()})
    , m_writer(dialect)
    , m_codeLimit(dialect->codeLimit.count, dialect->codeLimit.period)
    , m_dpop(m_settings.dpop)
    , m_grants(grants)
    , m_signs(signs)
    , m_tokens(tokens)
    , m_protectedResource(&m_tokens, &m_dpop)
    , m_tokenResponse(m_settings.account, m_settings.tokenLifetime, dialect, signer)
{
    if (m_settings.clientKey)
        m_assertions.emplace(*m_settings.clientKey, m_settings.client.clientId);
}

Response OAuthEndpoints::deviceAuthorization(const Request &request, const RequestTime &time)
{
    return handle(RequestKind::DeviceAuthorization, request, time);
}

Response OAuthEndpoints::poll(const Request &request, const RequestTime &time)
{
    return handle(RequestKind::Poll, request, time);
}

Response OAuthEndpoints::revoke(const Request &request, const RequestTime &time)
{
    return handle(RequestKind::Revocation, request, time);
}

Response OAuthEndpoints::reject(RequestKind kind, const OAuthError &error,
                                const Request &request) const
{
    return m_writer.errorResponse(kind, error, request);
}

Response OAuthEndpoints::token(const Request &request, const RequestTime &time)
{
    auto parameters = m_reader.read(request);
    if (const auto *error = std::get_if<OAuthError>(&parameters))
        return reject(RequestKind::Poll, *error, request);
    const auto kind = m_reader.requestKind(std::get<Parameters>(parameters));
    if (const auto *error = std::get_if<OAuthError>(&kind))
        return reject(RequestKind::Poll, *error, request);
    return respond(std::get<RequestKind>(kind), request,
                   std::get<Parameters>(std::move(parameters)), time);
}

/*! Handles a request to an endpoint for this kind of request only. */
Response OAuthEndpoints::handle(RequestKind kind, const Request &request, const RequestTime &time)
{
    auto parameters = m_reader.read(request);
    if (const auto *error = std::get_if<OAuthError>(&parameters))
        return reject(kind, *error, request);
    return respond(kind, request, std::get<Parameters>(std::move(parameters)), time);
}

/*! Processes a request whose parameters were read, and reports an error in the dialect. */
Response OAuthEndpoints::respond(RequestKind kind, const Request &request, Parameters parameters,
                                 const RequestTime &time)
{
    auto result = process(kind, request, std::move(parameters), time);
    if (const auto *error = std::get_if<OAuthError>(&result))
        result = reject(kind, *error, request);
    auto response = std::get<Response>(std::move(result));
    if (kind == RequestKind::Poll || kind == RequestKind::Refresh)
        m_dpop.addNonceHeader(time, &response);
    return response;
}

/*! Translates a request from the dialect, authenticates its client, and dispatches it. */
OAuthEndpoints::Result OAuthEndpoints::process(RequestKind kind, const Request &request,
                                               Parameters parameters, const RequestTime &time)
{
    auto translated = m_reader.translate(kind, std::move(parameters));
    if (const auto *error = std::get_if<OAuthError>(&translated))
        return *error;
    const auto clientId = authenticate(kind, request, std::get<Parameters>(translated), time);
    if (const auto *error = std::get_if<OAuthError>(&clientId))
        return *error;
    const auto key = verifyProof(kind, request, time);
    if (const auto *error = std::get_if<OAuthError>(&key))
        return *error;
    return dispatch(kind,
                    {request, std::get<QString>(clientId),
                     std::get<Parameters>(std::move(translated)), std::get<QByteArray>(key)},
                    time);
}

OAuthEndpoints::Result OAuthEndpoints::dispatch(RequestKind kind,
                                                const AuthenticatedRequest &request,
                                                const RequestTime &time)
{
    switch (kind) {
    case RequestKind::DeviceAuthorization:
        return issueCodes(request, time);
    case RequestKind::Poll:
        return redeemDeviceCode(request, time);
    case RequestKind::Refresh:
        return refresh(request, time);
    case RequestKind::Revocation:
        break;
    }
    return revokeToken(request);
}

std::variant<QString, OAuthError> OAuthEndpoints::authenticate(RequestKind kind,
                                                               const Request &request,
                                                               const Parameters &parameters,
                                                               const RequestTime &time)
{
    if (!m_assertions)
        return m_reader.authenticate(kind, request, parameters);
    // The audience may be the token endpoint or another name of the server, such as its issuer
    // (RFC 7523, section 3).
    const QString tokenUrl =
        m_serverAddress.origin + expandPath(m_dialect->paths.token, request.pathVariables);
    return m_assertions->verify(parameters, {issuer(request), tokenUrl, urlOf(request)}, time);
}

/*! Returns the thumbprint of the key in the client's proof; empty without a proof. */
std::variant<QByteArray, OAuthError>
OAuthEndpoints::verifyProof(RequestKind kind, const Request &request, const RequestTime &time)
{
    if (kind != RequestKind::Poll && kind != RequestKind::Refresh)
        return QByteArray();
    return m_dpop.verifyTokenRequest(request, urlOf(request), time);
}

KeyBinding OAuthEndpoints::keyBinding(const QByteArray &keyThumbprint) const
{
    // The refresh token of a public client is bound too. A client that authenticates may change its
    // key (RFC 9449, section 5).
    const bool isPublic = m_settings.client.clientSecret.isEmpty() && !m_settings.clientKey
                          && m_dialect->secret == SecretRule::IfConfigured;
    return {keyThumbprint, isPublic ? keyThumbprint : QByteArray()};
}

QString OAuthEndpoints::issuer(const Request &request) const
{
    const QString path = m_dialect->openId ? m_dialect->openId->issuer : QString();
    return m_serverAddress.origin + expandPath(path, request.pathVariables);
}

OAuthError OAuthEndpoints::refuseCodes(std::chrono::seconds wait)
{
    ++m_signs->refusedCodes;
    OAuthError error{SandboxErrorCode::tooManyCodes, "There are too many codes, try again later"};
    error.retryAfter = wait;
    return error;
}

OAuthEndpoints::Result OAuthEndpoints::issueCodes(const AuthenticatedRequest &request,
                                                  const RequestTime &time)
{
    const auto scopes = readScopes(request.parameters, m_dialect->scopeSeparator);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return *error;
    const auto challenge = readCodeChallenge(request.parameters);
    if (const auto *error = std::get_if<OAuthError>(&challenge))
        return *error;
    if (m_settings.requirePkce && std::get<QByteArray>(challenge).isEmpty())
        return invalidRequest("code_challenge is missing");
    const QByteArray nonce = request.parameters.bytes("nonce");
    if (nonce.size() > longestNonce)
        return invalidRequest("The nonce is too long");
    const auto wait = m_codeLimit.tryAdd(time.elapsed);
    if (wait.count() > 0)
        return refuseCodes(wait);

    const auto codes =
        m_grants->issue({request.clientId, std::get<QStringList>(scopes),
                         std::get<QByteArray>(challenge), nonce, request.request.client},
                        time.elapsed);
    if (!codes)
        return refuseCodes(std::chrono::seconds(30));
    Q_EMIT codeIssued(codes->userCode);
    return codeResponse(*codes, request.request);
}

Response OAuthEndpoints::codeResponse(const IssuedCodes &codes, const Request &request) const
{
    const QUrl &page = m_serverAddress.phonePage;
    QUrl complete = page;
    complete.setQuery({{QStringLiteral("user_code"), codes.userCode}});
    return m_writer.codeResponse(
        {
            {QStringLiteral("device_code"), QString::fromLatin1(codes.deviceCode.reveal())},
            {QStringLiteral("user_code"), codes.userCode},
            {QStringLiteral("verification_uri"), page.toString(QUrl::FullyEncoded)},
            {QStringLiteral("verification_uri_complete"), complete.toString(QUrl::FullyEncoded)},
            {QStringLiteral("expires_in"), qint64(m_settings.codeLifetime.count())},
            {QStringLiteral("interval"), qint64(m_settings.interval.count())},
        },
        request);
}

OAuthEndpoints::Result OAuthEndpoints::redeemDeviceCode(const AuthenticatedRequest &request,
                                                        const RequestTime &time)
{
    if (!request.parameters.has("device_code"))
        return invalidRequest("device_code is missing");
    const Secret deviceCode = request.parameters.secret("device_code");
    // If the dialect also requires the user code, both codes must have been issued together.
    if (m_dialect->poll.required.contains("user_code")
        && !m_grants->wereIssuedTogether(deviceCode, request.parameters.text("user_code")))
        return pollError({});

    const QString clientId =
        m_dialect->clientInPoll ? request.clientId : m_grants->clientOf(deviceCode);
    const PollResult result = m_grants->poll(
        deviceCode, clientId, request.parameters.bytes("code_verifier"), time.elapsed);
    if (result.kind == PollResult::Kind::Used) {
        ++m_signs->repeatedCodes;
        Q_EMIT codeRepeated(result.userCode, m_grants->addRepeat(result.userCode));
    }
    if (result.kind != PollResult::Kind::Approved)
        return pollError(result);

    const DeviceRequest &approved = result.request;
    const auto tokens =
        m_tokens.issue({approved.clientId, approved.scopes, sourceNetwork(approved.sender)},
                       time.elapsed, keyBinding(request.keyThumbprint));
    m_grants->setSignIn(deviceCode, tokens.signIn);
    Q_EMIT tokensIssued(result.userCode);
    return tokenResponse(tokens, request, time, approved.nonce);
}

OAuthEndpoints::Result OAuthEndpoints::refresh(const AuthenticatedRequest &request,
                                               const RequestTime &time)
{
    if (!request.parameters.has("refresh_token"))
        return invalidRequest("refresh_token is missing");
    const auto scopes = readScopes(request.parameters, m_dialect->scopeSeparator);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return *error;

    const auto result = m_tokens.refresh(request.parameters.secret("refresh_token"),
                                         request.clientId, std::get<QStringList>(scopes),
                                         time.elapsed, keyBinding(request.keyThumbprint));
    if (const auto *error = std::get_if<IssuedTokens::RefreshError>(&result))
        return refreshError(*error);
    // The ID token of a refresh has no nonce (OpenID Connect Core 1.0, section 12.2).
    return tokenResponse(std::get<NewTokens>(result), request, time, {});
}

Response OAuthEndpoints::tokenResponse(const NewTokens &tokens, const AuthenticatedRequest &request,
                                       const RequestTime &time, const QByteArray &nonce) const
{
    const QString &origin = m_serverAddress.origin;
    const QJsonObject response =
        m_tokenResponse.build(tokens, {origin, issuer(request.request), time.utc, nonce,
                                       !request.keyThumbprint.isEmpty()});
    return m_writer.tokenResponse(response, tokens.granted.scopes, origin, request.request);
}

OAuthEndpoints::Result OAuthEndpoints::revokeToken(const AuthenticatedRequest &request)
{
    if (!request.parameters.has("token"))
        return invalidRequest("token is missing");
    const Secret token = request.parameters.secret("token");
    if (m_dialect->rejectsUnknownRevocation && !m_tokens.isKnown(token))
        return OAuthError{"invalid_token", "The token is not good, or not any more"};
    if (!m_dialect->clientInRevocation)
        m_tokens.revoke(token);
    else if (!m_tokens.revoke(token, request.clientId))
        return OAuthError{"invalid_grant", "The token is another client's"};
    // An unknown token is already invalid, so its revocation succeeds too (RFC 7009, section 2.2).
    return jsonResponse({});
}

Response OAuthEndpoints::userinfo(const Request &request, const RequestTime &time)
{
    return protect(request, time, [this](const GrantedAccess &granted) {
        if (!granted.scopes.contains(QLatin1String("openid")))
            return oauthErrorResponse({"insufficient_scope", "The scope openid is needed", 403,
                                       R"(Bearer error="insufficient_scope", scope="openid")"});
        return jsonResponse(accountClaims(m_settings.account, granted.scopes));
    });
}

Response OAuthEndpoints::protect(const Request &request, const RequestTime &time,
                                 const ProtectedResource::Handler &handler)
{
    return m_protectedResource.respond(request, urlOf(request), time, handler);
}

} // namespace DeviceSignIn
