// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/tokenresponsebuilder.h"

namespace DeviceSignIn {

TokenResponseBuilder::TokenResponseBuilder(Account account, std::chrono::seconds tokenLifetime,
                                           const Dialect *dialect, const Signer *signer)
    : m_account(std::move(account))
    , m_tokenLifetime(tokenLifetime)
    , m_dialect(dialect)
    , m_signer(signer)
{}

QJsonObject TokenResponseBuilder::build(const NewTokens &tokens, const Context &context) const
{
    const QStringList &scopes = tokens.granted.scopes;
    QJsonObject response{
        {QStringLiteral("access_token"), QString::fromLatin1(tokens.access.reveal())},
        {QStringLiteral("token_type"),
         context.isBound ? QStringLiteral("DPoP") : m_dialect->tokenType},
        {QStringLiteral("expires_in"), qint64(m_tokenLifetime.count())},
    };
    if (!tokens.refresh.isEmpty() && includesRefreshToken(scopes))
        response.insert(QStringLiteral("refresh_token"),
                        QString::fromLatin1(tokens.refresh.reveal()));
    if (includesIdToken(scopes))
        response.insert(QStringLiteral("id_token"),
                        QString::fromLatin1(idToken(tokens.granted, context)));
    return response;
}

bool TokenResponseBuilder::includesRefreshToken(const QStringList &scopes) const
{
    return m_dialect->refresh != RefreshRule::ForOfflineAccess
           || scopes.contains(QLatin1String("offline_access"));
}

bool TokenResponseBuilder::includesIdToken(const QStringList &scopes) const
{
    if (m_dialect->idToken == IdTokenRule::ForOpenId)
        return scopes.contains(QLatin1String("openid"));
    return m_dialect->idToken == IdTokenRule::Always;
}

/*! Returns the ID token (OpenID Connect Core 1.0, section 2). */
QByteArray TokenResponseBuilder::idToken(const GrantedAccess &granted, const Context &context) const
{
    const qint64 now = context.utc.toSecsSinceEpoch();
    const OpenIdPaths openId = m_dialect->openId.value_or(OpenIdPaths());
    QJsonObject claims = accountClaims(m_account, granted.scopes);
    for (auto claim = openId.claims.begin(); claim != openId.claims.end(); ++claim)
        claims.insert(claim.key(), claim.value());
    claims.insert(QStringLiteral("iss"), openId.tokenIssuer.isEmpty()
                                             ? context.issuer
                                             : context.origin + openId.tokenIssuer);
    claims.insert(QStringLiteral("aud"), granted.clientId);
    claims.insert(QStringLiteral("azp"), granted.clientId);
    claims.insert(QStringLiteral("iat"), now);
    claims.insert(QStringLiteral("exp"), now + qint64(m_tokenLifetime.count()));
    if (!context.nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), QString::fromUtf8(context.nonce));
    return m_signer->sign(claims);
}

} // namespace DeviceSignIn
