// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/oauthendpoints.h"

#include "sandbox/http/router.h"
#include "sandbox/oauth/pkce.h"

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

std::variant<Scopes, OAuthError> readScopes(const Parameters &parameters, char separator = ' ')
{
    constexpr qsizetype maximumScopes = 32;
    Scopes scopes = parameters.text("scope").split(QLatin1Char(separator), Qt::SkipEmptyParts);
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

OAuthError pollRefusal(const PollAnswer &answer)
{
    switch (answer.kind) {
    case PollAnswer::Kind::Pending:
        return {"authorization_pending", "The person has not decided yet"};
    case PollAnswer::Kind::SlowDown: {
        OAuthError error{"slow_down", "Wait five seconds longer between polls from now on"};
        error.interval = answer.interval;
        return error;
    }
    case PollAnswer::Kind::Denied:
        return {"access_denied", "The person has pressed Deny"};
    case PollAnswer::Kind::Expired:
        return {"expired_token", "The device code has expired"};
    case PollAnswer::Kind::Used:
        return {ErrorKind::usedCode, "The device code has been used"};
    case PollAnswer::Kind::Approved:
    case PollAnswer::Kind::Unknown:
        break;
    }
    return {ErrorKind::unknownCode, "The device code is not known, or its verifier is wrong"};
}

OAuthError tooManyCodes(std::chrono::seconds wait)
{
    OAuthError error{ErrorKind::tooManyCodes, "There are too many codes, try again later"};
    error.retryAfter = wait;
    return error;
}

OAuthError missing(const char *description)
{
    return {"invalid_request", description};
}

OAuthError refreshRefusal(IssuedTokens::Refusal refusal)
{
    if (refusal == IssuedTokens::Refusal::InvalidScope)
        return {"invalid_scope", "The scope goes beyond what was granted"};
    if (refusal == IssuedTokens::Refusal::WrongKey)
        return {"invalid_grant", "The refresh token is bound to another key"};
    return {"invalid_grant", "The refresh token is not good, or not any more"};
}

/*! What stands behind \a scheme in the Authorization header (RFC 6750, section 2.1). */
Secret tokenOf(const Request &request, const QByteArray &scheme)
{
    const QByteArray &header = request.authorization.reveal();
    if (header.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return Secret(header.mid(scheme.size()).trimmed());
}

} // namespace

OAuthEndpoints::OAuthEndpoints(Settings settings, const Dialect *dialect, DeviceGrants *grants,
                               IssuedTokens::Policy tokens, const Signer *signer, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_dialect(dialect)
    , m_reader(dialect, {m_settings.client.clientId, m_settings.client.clientSecret.clone()})
    , m_writer(dialect)
    , m_codeLimit(dialect->codeLimit.count, dialect->codeLimit.time)
    , m_dpop(m_settings.dpop)
    , m_grants(grants)
    , m_tokens(tokens)
    , m_signer(signer)
{
    if (m_settings.clientKey)
        m_assertions.emplace(*m_settings.clientKey, m_settings.client.clientId);
}

Response OAuthEndpoints::deviceAuthorization(const Request &request, const Moment &moment)
{
    return read(Purpose::DeviceAuthorization, request, moment);
}

Response OAuthEndpoints::poll(const Request &request, const Moment &moment)
{
    return read(Purpose::Poll, request, moment);
}

Response OAuthEndpoints::revoke(const Request &request, const Moment &moment)
{
    return read(Purpose::Revocation, request, moment);
}

Response OAuthEndpoints::refuse(Purpose purpose, const OAuthError &error,
                                const Request &request) const
{
    return m_writer.error(purpose, error, request);
}

Response OAuthEndpoints::token(const Request &request, const Moment &moment)
{
    auto parameters = m_reader.read(request);
    if (const auto *error = std::get_if<OAuthError>(&parameters))
        return m_writer.error(Purpose::Poll, *error, request);
    const auto purpose = m_reader.purpose(std::get<Parameters>(parameters));
    if (const auto *error = std::get_if<OAuthError>(&purpose))
        return m_writer.error(Purpose::Poll, *error, request);
    return answer(std::get<Purpose>(purpose), request, std::get<Parameters>(std::move(parameters)),
                  moment);
}

Response OAuthEndpoints::read(Purpose purpose, const Request &request, const Moment &moment)
{
    auto parameters = m_reader.read(request);
    if (const auto *error = std::get_if<OAuthError>(&parameters))
        return m_writer.error(purpose, *error, request);
    return answer(purpose, request, std::get<Parameters>(std::move(parameters)), moment);
}

Response OAuthEndpoints::answer(Purpose purpose, const Request &request, Parameters parameters,
                                const Moment &moment)
{
    auto served = serve(purpose, request, std::move(parameters), moment);
    if (const auto *error = std::get_if<OAuthError>(&served))
        served = m_writer.error(purpose, *error, request);
    auto response = std::get<Response>(std::move(served));
    if (purpose == Purpose::Poll || purpose == Purpose::Refresh)
        addNonce(moment, &response);
    return response;
}

OAuthEndpoints::Answer OAuthEndpoints::serve(Purpose purpose, const Request &request,
                                             Parameters parameters, const Moment &moment)
{
    auto translated = m_reader.translate(purpose, std::move(parameters));
    if (const auto *error = std::get_if<OAuthError>(&translated))
        return *error;
    const auto id = client(purpose, request, std::get<Parameters>(translated), moment);
    if (const auto *error = std::get_if<OAuthError>(&id))
        return *error;
    const auto key = provenKey(purpose, request, moment);
    if (const auto *error = std::get_if<OAuthError>(&key))
        return *error;
    return serve(purpose,
                 {request, std::get<QString>(id), std::get<Parameters>(std::move(translated)),
                  std::get<QByteArray>(key)},
                 moment);
}

std::variant<QString, OAuthError> OAuthEndpoints::client(Purpose purpose, const Request &request,
                                                         const Parameters &parameters,
                                                         const Moment &moment)
{
    if (!m_assertions)
        return m_reader.client(purpose, request, parameters);
    // RFC 7523, section 3: the token endpoint or any other name of the server, such as its issuer.
    const QString token = m_site.origin + fillPath(m_dialect->paths.token, request.pathVariables);
    return m_assertions->check(parameters, {issuer(request), token, address(request)}, moment);
}

std::variant<QByteArray, OAuthError>
OAuthEndpoints::provenKey(Purpose purpose, const Request &request, const Moment &moment)
{
    if (purpose != Purpose::Poll && purpose != Purpose::Refresh)
        return QByteArray();
    return m_dpop.checkToken(request, address(request), moment);
}

// The refresh token of a public client is bound as well; who authenticates need not keep its key
// (RFC 9449, section 5).
KeyBinding OAuthEndpoints::binding(const QByteArray &keyThumbprint) const
{
    const bool isPublic = m_settings.client.clientSecret.isEmpty() && !m_settings.clientKey
                          && m_dialect->secret == SecretRule::IfConfigured;
    return {keyThumbprint, isPublic ? keyThumbprint : QByteArray()};
}

QString OAuthEndpoints::issuer(const Request &request) const
{
    const QString path = m_dialect->openId ? m_dialect->openId->issuer : QString();
    return m_site.origin + fillPath(path, request.pathVariables);
}

void OAuthEndpoints::addNonce(const Moment &moment, Response *response) const
{
    const QByteArray nonce = m_dpop.nonce(moment);
    if (!nonce.isEmpty())
        response->headers.emplace_back("DPoP-Nonce", nonce);
}

OAuthEndpoints::Answer OAuthEndpoints::serve(Purpose purpose, const ClientCall &call,
                                             const Moment &moment)
{
    switch (purpose) {
    case Purpose::DeviceAuthorization:
        return begin(call, moment);
    case Purpose::Poll:
        return redeemDeviceCode(call, moment);
    case Purpose::Refresh:
        return refresh(call, moment);
    case Purpose::Revocation:
        break;
    }
    return endSignIn(call);
}

OAuthEndpoints::Answer OAuthEndpoints::begin(const ClientCall &call, const Moment &moment)
{
    const auto scopes = readScopes(call.parameters, m_dialect->scopeSeparator);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return *error;
    const auto challenge = readCodeChallenge(call.parameters);
    if (const auto *error = std::get_if<OAuthError>(&challenge))
        return *error;
    if (m_settings.requirePkce && std::get<QByteArray>(challenge).isEmpty())
        return missing("code_challenge is missing");
    const auto wait = m_codeLimit.take(moment.elapsed);
    if (wait.count() > 0)
        return tooManyCodes(wait);

    const auto codes =
        m_grants->begin({call.clientId, std::get<Scopes>(scopes), std::get<QByteArray>(challenge),
                         call.parameters.bytes("nonce")},
                        moment.elapsed);
    if (!codes)
        return tooManyCodes(std::chrono::seconds(30));
    Q_EMIT codeIssued(codes->userCode);
    return codesResponse(*codes, call.request);
}

Response OAuthEndpoints::codesResponse(const IssuedCodes &codes, const Request &request) const
{
    QUrl complete = m_site.phonePage;
    complete.setQuery({{QStringLiteral("user_code"), codes.userCode}});
    return m_writer.codes(
        {
            {QStringLiteral("device_code"), QString::fromLatin1(codes.deviceCode.reveal())},
            {QStringLiteral("user_code"), codes.userCode},
            {QStringLiteral("verification_uri"), m_site.phonePage.toString(QUrl::FullyEncoded)},
            {QStringLiteral("verification_uri_complete"), complete.toString(QUrl::FullyEncoded)},
            {QStringLiteral("expires_in"), qint64(m_settings.codeLifetime.count())},
            {QStringLiteral("interval"), qint64(m_settings.interval.count())},
        },
        request);
}

OAuthEndpoints::Answer OAuthEndpoints::redeemDeviceCode(const ClientCall &call,
                                                        const Moment &moment)
{
    if (!call.parameters.has("device_code"))
        return missing("device_code is missing");
    const Secret deviceCode = call.parameters.secret("device_code");
    // Where the dialect wants the user code as well, it has to be the right one.
    if (m_dialect->poll.required.contains("user_code")
        && !m_grants->belongTogether(deviceCode, call.parameters.text("user_code")))
        return pollRefusal({});

    const QString client = m_dialect->clientInPoll ? call.clientId : m_grants->clientOf(deviceCode);
    const PollAnswer answer =
        m_grants->poll(deviceCode, client, call.parameters.bytes("code_verifier"), moment.elapsed);
    if (answer.kind != PollAnswer::Kind::Approved)
        return pollRefusal(answer);

    const DeviceRequest &granted = answer.request;
    const auto tokens = m_tokens.issue({granted.clientId, granted.scopes}, moment.elapsed,
                                       binding(call.keyThumbprint));
    Q_EMIT tokensIssued(answer.userCode);
    return tokensResponse(tokens, call, moment, granted.nonce);
}

OAuthEndpoints::Answer OAuthEndpoints::refresh(const ClientCall &call, const Moment &moment)
{
    if (!call.parameters.has("refresh_token"))
        return missing("refresh_token is missing");
    const auto scopes = readScopes(call.parameters, m_dialect->scopeSeparator);
    if (const auto *error = std::get_if<OAuthError>(&scopes))
        return *error;

    const auto result =
        m_tokens.refresh(call.parameters.secret("refresh_token"), call.clientId,
                         std::get<Scopes>(scopes), moment.elapsed, binding(call.keyThumbprint));
    if (const auto *refusal = std::get_if<IssuedTokens::Refusal>(&result))
        return refreshRefusal(*refusal);
    // The nonce belongs to the sign-in alone (OpenID Connect Core 1.0, section 12.2).
    return tokensResponse(std::get<NewTokens>(result), call, moment, {});
}

Response OAuthEndpoints::tokensResponse(const NewTokens &tokens, const ClientCall &call,
                                        const Moment &moment, const QByteArray &nonce) const
{
    const QStringList &scopes = tokens.device.scopes;
    QJsonObject answer{
        {QStringLiteral("access_token"), QString::fromLatin1(tokens.access.reveal())},
        {QStringLiteral("token_type"),
         call.keyThumbprint.isEmpty() ? m_dialect->tokenType : QStringLiteral("DPoP")},
        {QStringLiteral("expires_in"), qint64(m_settings.tokenLifetime.count())},
    };
    if (!tokens.refresh.isEmpty() && givesRefreshToken(scopes))
        answer.insert(QStringLiteral("refresh_token"),
                      QString::fromLatin1(tokens.refresh.reveal()));
    if (givesIdToken(scopes))
        answer.insert(QStringLiteral("id_token"),
                      QString::fromLatin1(idToken(tokens.device, call.request, moment, nonce)));
    return m_writer.tokens(answer, scopes, m_site.origin, call.request);
}

bool OAuthEndpoints::givesRefreshToken(const QStringList &scopes) const
{
    return m_dialect->refresh != RefreshRule::ForOfflineAccess
           || scopes.contains(QLatin1String("offline_access"));
}

bool OAuthEndpoints::givesIdToken(const QStringList &scopes) const
{
    if (m_dialect->idToken == IdTokenRule::ForOpenId)
        return scopes.contains(QLatin1String("openid"));
    return m_dialect->idToken == IdTokenRule::Always;
}

void OAuthEndpoints::addDialectClaims(const Request &request, QJsonObject *claims) const
{
    const OpenIdPaths openId = m_dialect->openId.value_or(OpenIdPaths());
    for (auto claim = openId.claims.begin(); claim != openId.claims.end(); ++claim)
        claims->insert(claim.key(), claim.value());
    claims->insert(QStringLiteral("iss"), openId.tokenIssuer.isEmpty()
                                              ? issuer(request)
                                              : m_site.origin + openId.tokenIssuer);
}

/*! OpenID Connect Core 1.0, section 2. */
QByteArray OAuthEndpoints::idToken(const SignedInDevice &device, const Request &request,
                                   const Moment &moment, const QByteArray &nonce) const
{
    const qint64 now = moment.utc.toSecsSinceEpoch();
    QJsonObject claims = accountClaims(m_settings.account, device.scopes);
    addDialectClaims(request, &claims);
    claims.insert(QStringLiteral("aud"), device.clientId);
    claims.insert(QStringLiteral("azp"), device.clientId);
    claims.insert(QStringLiteral("iat"), now);
    claims.insert(QStringLiteral("exp"), now + qint64(m_settings.tokenLifetime.count()));
    if (!nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), QString::fromUtf8(nonce));
    return m_signer->sign(claims);
}

OAuthEndpoints::Answer OAuthEndpoints::endSignIn(const ClientCall &call)
{
    if (!call.parameters.has("token"))
        return missing("token is missing");
    const Secret token = call.parameters.secret("token");
    if (m_dialect->unknownRevocationFails && !m_tokens.knows(token))
        return OAuthError{"invalid_token", "The token is not good, or not any more"};
    if (!m_dialect->clientInRevocation)
        m_tokens.revoke(token);
    else if (!m_tokens.revoke(token, call.clientId))
        return OAuthError{"invalid_grant", "The token is another client's"};
    // The same for a token that nobody knows: it is not good, and that is what was asked for.
    return jsonResponse({});
}

Response OAuthEndpoints::userinfo(const Request &request, const Moment &moment)
{
    return protect(request, moment, [this](const SignedInDevice &device) {
        if (!device.scopes.contains(QLatin1String("openid")))
            return errorResponse({"insufficient_scope", "The scope openid is needed", 403,
                                  R"(Bearer error="insufficient_scope", scope="openid")"});
        return jsonResponse(accountClaims(m_settings.account, device.scopes));
    });
}

Response OAuthEndpoints::protect(const Request &request, const Moment &moment,
                                 const std::function<Response(const SignedInDevice &)> &serve)
{
    auto found = visitor(request, moment);
    const auto *device = std::get_if<SignedInDevice>(&found);
    Response response = device ? serve(*device) : std::get<Response>(std::move(found));
    addNonce(moment, &response);
    return response;
}

std::variant<SignedInDevice, Response> OAuthEndpoints::visitor(const Request &request,
                                                               const Moment &moment)
{
    const Secret bearer = tokenOf(request, "Bearer ");
    const Secret token = bearer.isEmpty() ? tokenOf(request, "DPoP ") : bearer.clone();
    if (token.isEmpty())
        return Response{401,
                        "text/plain; charset=utf-8",
                        Secret("An access token is needed.\n"),
                        {{"WWW-Authenticate", "Bearer"}}};
    const SignedInDevice *device = m_tokens.find(token, moment.elapsed);
    // A bound token is not good without its key, nor the other way round (RFC 9449, section 7.1).
    if (!device || m_tokens.keyOf(token).isEmpty() == bearer.isEmpty())
        return errorResponse({"invalid_token", "The access token is not good, or not any more", 401,
                              "Bearer error=\"invalid_token\""});
    if (const auto error = checkPossession(request, token, moment))
        return errorResponse(*error);
    return *device;
}

std::optional<OAuthError> OAuthEndpoints::checkPossession(const Request &request,
                                                          const Secret &token, const Moment &moment)
{
    const QByteArray key = m_tokens.keyOf(token);
    if (key.isEmpty())
        return std::nullopt;
    const auto shown = m_dpop.checkResource(request, address(request), token, moment);
    if (const auto *error = std::get_if<OAuthError>(&shown))
        return *error;
    if (std::get<QByteArray>(shown) != key)
        return OAuthError{"invalid_token", "The access token is bound to another key", 401,
                          R"(DPoP error="invalid_token", algs="ES256")"};
    return std::nullopt;
}

} // namespace DeviceSignIn
