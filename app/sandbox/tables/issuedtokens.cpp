// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/issuedtokens.h"

#include "jose/crypto.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

bool areGranted(const QStringList &scopes, const GrantedAccess &granted)
{
    return std::all_of(scopes.begin(), scopes.end(),
                       [&](const QString &scope) { return granted.scopes.contains(scope); });
}

} // namespace

IssuedTokens::IssuedTokens(Policy policy)
    : m_policy(policy)
{}

NewTokens IssuedTokens::issue(const GrantedAccess &granted, Time now, const KeyBinding &binding)
{
    limitMemory(now);
    const auto lifetime = m_policy.refreshTokens
                              ? std::max(m_policy.refreshLifetime, m_policy.accessLifetime)
                              : m_policy.accessLifetime;
    const QByteArray id = randomBytes(16);
    const auto family = m_families.insert(id, Family{granted, 0, Time(0), now, now + lifetime});
    return makeTokens(id, *family, now, binding);
}

std::variant<NewTokens, IssuedTokens::RefreshError>
IssuedTokens::refresh(const Secret &refreshToken, const QString &clientId,
                      const QStringList &scopes, Time now, const KeyBinding &binding)
{
    const auto token = m_refreshTokenCodec.decode(refreshToken);
    if (!token || token->kind != TokenContent::Kind::Refresh)
        return RefreshError::InvalidGrant;
    const auto family = m_families.find(token->family);
    if (family == m_families.end() || family->granted.clientId != clientId || now >= family->expiry)
        return RefreshError::InvalidGrant;
    // The key is checked before reuse, because a thief without the key must not be able to end the
    // sign-in.
    if (!token->key.isEmpty() && token->key != binding.access)
        return RefreshError::WrongKey;
    const bool isNewest = token->generation == family->generation;
    if (!isNewest && !isInGrace(*token, *family, now)) {
        m_families.erase(family);
        return RefreshError::InvalidGrant;
    }
    // The scopes are checked before the rotation, so that the client keeps its refresh token after
    // this error.
    if (!areGranted(scopes, family->granted))
        return RefreshError::InvalidScope;

    if (m_policy.rotation && isNewest) {
        ++family->generation;
        family->graceEnd = now + m_policy.grace;
    }
    // A bound refresh token keeps its key.
    const QByteArray &refreshKey = token->key.isEmpty() ? binding.refresh : token->key;
    NewTokens tokens = makeTokens(token->family, *family, now, {binding.access, refreshKey});
    if (!m_policy.rotation)
        tokens.refresh = {};
    return tokens;
}

const GrantedAccess *IssuedTokens::find(const Secret &accessToken, Time now) const
{
    const auto token = m_accessTokenCodec.decode(accessToken);
    if (!token || token->kind != TokenContent::Kind::Access || now.count() >= token->expiry)
        return nullptr;
    const auto family = m_families.constFind(token->family);
    return family == m_families.constEnd() ? nullptr : &family->granted;
}

QByteArray IssuedTokens::boundKey(const Secret &accessToken) const
{
    const auto token = m_accessTokenCodec.decode(accessToken);
    return token ? token->key : QByteArray();
}

bool IssuedTokens::revoke(const Secret &token, const QString &clientId)
{
    const auto content = decode(token);
    if (!content)
        return true;
    const auto family = m_families.constFind(content->family);
    if (family == m_families.constEnd())
        return true;
    if (family->granted.clientId != clientId)
        return false;
    m_families.erase(family);
    return true;
}

bool IssuedTokens::isKnown(const Secret &token) const
{
    const auto content = decode(token);
    return content && m_families.contains(content->family);
}

void IssuedTokens::revoke(const Secret &token)
{
    if (const auto content = decode(token))
        m_families.remove(content->family);
}

void IssuedTokens::expireAccessTokens()
{
    m_accessTokenCodec = TokenCodec();
}

void IssuedTokens::clear()
{
    m_families.clear();
}

std::optional<TokenContent> IssuedTokens::decode(const Secret &token) const
{
    const auto content = m_accessTokenCodec.decode(token);
    return content ? content : m_refreshTokenCodec.decode(token);
}

bool IssuedTokens::isInGrace(const TokenContent &token, const Family &family, Time now)
{
    return token.generation + 1 == family.generation && now < family.graceEnd;
}

NewTokens IssuedTokens::makeTokens(const QByteArray &id, const Family &family, Time now,
                                   const KeyBinding &binding) const
{
    using Kind = TokenContent::Kind;
    const Time accessExpiry = now + m_policy.accessLifetime;

    NewTokens tokens;
    tokens.granted = family.granted;
    tokens.signIn = id;
    tokens.access = m_accessTokenCodec.encode(
        {Kind::Access, id, family.generation, accessExpiry.count(), binding.access});
    if (m_policy.refreshTokens)
        tokens.refresh = m_refreshTokenCodec.encode(
            {Kind::Refresh, id, family.generation, family.expiry.count(), binding.refresh});
    return tokens;
}

void IssuedTokens::limitMemory(Time now)
{
    for (auto family = m_families.begin(); family != m_families.end();)
        family = now >= family->expiry ? m_families.erase(family) : std::next(family);
    if (m_families.size() < m_policy.maximum)
        return;
    QHash<QHostAddress, int> counts;
    for (const Family &family : std::as_const(m_families))
        ++counts[family.granted.source];
    // Evict the oldest sign-in of the address that has the most sign-ins.
    const auto endsBefore = [&](const Family &one, const Family &other) {
        const int ofOne = counts.value(one.granted.source);
        const int ofOther = counts.value(other.granted.source);
        return ofOne != ofOther ? ofOne > ofOther : one.begin < other.begin;
    };
    const auto first = std::min_element(m_families.begin(), m_families.end(), endsBefore);
    if (first != m_families.end())
        m_families.erase(first);
}

} // namespace DeviceSignIn
