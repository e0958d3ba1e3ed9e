// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/devicegrants.h"

#include "jose/crypto.h"
#include "sandbox/oauth/pkce.h"

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// A client counts the lifetime from when it reads the answer, and the code has to live as long.
constexpr auto travelTime = 1s;
// How long an expired code is remembered, so that a late poll hears expired_token.
constexpr auto memory = 10min;
// RFC 8628, section 3.5; the bound keeps a burst of polls from stopping a client for good.
constexpr auto slowDownStep = 5s;
constexpr std::chrono::seconds longestInterval = 60s;

bool hasItsVerifier(const DeviceRequest &request, const QByteArray &codeVerifier)
{
    // A verifier without a challenge means that somebody took the challenge away (RFC 9700, 2.1.1).
    if (request.codeChallenge.isEmpty())
        return codeVerifier.isEmpty();
    return verifierMatches(codeVerifier, request.codeChallenge);
}

} // namespace

DeviceGrants::DeviceGrants(Limits limits)
    : m_limits(std::move(limits))
{}

std::optional<IssuedCodes> DeviceGrants::begin(const DeviceRequest &request, Time now)
{
    sweep(now);
    if (m_grants.size() >= m_limits.maximum)
        return std::nullopt;

    Grant grant;
    grant.request = request;
    grant.userCode = unusedUserCode();
    grant.expiry = now + m_limits.lifetime + travelTime;
    grant.interval = m_limits.interval;

    IssuedCodes codes{Secret(base64Url(randomBytes(32))), grant.userCode};
    const Id id = sha256(codes.deviceCode.reveal());
    m_byUserCode.insert(grant.userCode, id);
    m_grants.insert(id, grant);
    return codes;
}

PollAnswer DeviceGrants::poll(const Secret &deviceCode, const QString &clientId,
                              const QByteArray &codeVerifier, Time now)
{
    const auto found = m_grants.find(sha256(deviceCode.reveal()));
    if (found == m_grants.end() || found->request.clientId != clientId
        || !hasItsVerifier(found->request, codeVerifier))
        return {PollAnswer::Kind::Unknown, {}, {}};
    if (found->consumed)
        return {PollAnswer::Kind::Used, {}, {}};
    if (now >= found->expiry)
        return tellExpiry(*found);

    const bool tooSoon = comesTooSoon(*found, now);
    if (tooSoon && (m_limits.speedFirst || found->state == CodeState::Waiting))
        return slowDown(*found);
    return tellState(*found);
}

// The first poll may come at once; each later one has to keep its distance from the one before.
bool DeviceGrants::comesTooSoon(Grant &grant, Time now) const
{
    const bool tooSoon = grant.lastPoll && now - *grant.lastPoll < grant.interval;
    grant.lastPoll = now;
    return tooSoon;
}

PollAnswer DeviceGrants::slowDown(Grant &grant) const
{
    const auto longest = std::max(longestInterval, m_limits.interval);
    grant.interval = std::min(grant.interval + slowDownStep, longest);
    return {PollAnswer::Kind::SlowDown, {}, {}, grant.interval};
}

PollAnswer DeviceGrants::tellExpiry(Grant &grant) const
{
    if (m_limits.expiryToldOnce && std::exchange(grant.expiryTold, true))
        return {PollAnswer::Kind::Unknown, {}, {}};
    return {PollAnswer::Kind::Expired, {}, {}};
}

PollAnswer DeviceGrants::tellState(Grant &grant) const
{
    switch (grant.state) {
    case CodeState::Approved:
        return consume(grant);
    case CodeState::Denied:
        return {PollAnswer::Kind::Denied, {}, {}};
    case CodeState::Waiting:
        break;
    }
    return {PollAnswer::Kind::Pending, {}, {}};
}

PollAnswer DeviceGrants::consume(Grant &grant) const
{
    grant.consumed = true;
    return {PollAnswer::Kind::Approved, grant.request, grant.userCode};
}

std::optional<CodeStatus> DeviceGrants::find(const QString &userCode, Time now) const
{
    const Grant *grant = alive(userCode, now);
    if (!grant)
        return std::nullopt;
    return CodeStatus{grant->state, grant->request};
}

std::optional<CodeState> DeviceGrants::decide(const QString &userCode, CodeState decision, Time now)
{
    if (!alive(userCode, now))
        return std::nullopt;

    Grant &grant = m_grants[m_byUserCode.value(userCode)];
    if (grant.state == CodeState::Waiting)
        grant.state = decision;
    return grant.state;
}

QString DeviceGrants::clientOf(const Secret &deviceCode) const
{
    return m_grants.value(sha256(deviceCode.reveal())).request.clientId;
}

bool DeviceGrants::belongTogether(const Secret &deviceCode, const QString &userCode) const
{
    const auto grant = m_grants.constFind(sha256(deviceCode.reveal()));
    return grant != m_grants.constEnd() && grant->userCode == userCode;
}

void DeviceGrants::clear()
{
    m_grants.clear();
    m_byUserCode.clear();
}

const DeviceGrants::Grant *DeviceGrants::alive(const QString &userCode, Time now) const
{
    const auto id = m_byUserCode.constFind(userCode);
    if (id == m_byUserCode.constEnd())
        return nullptr;
    const auto grant = m_grants.constFind(*id);
    return now < grant->expiry ? &*grant : nullptr;
}

QString DeviceGrants::unusedUserCode() const
{
    QString code = m_limits.userCodes.create();
    while (m_byUserCode.contains(code))
        code = m_limits.userCodes.create();
    return code;
}

void DeviceGrants::sweep(Time now)
{
    // Codes that are over give way early when there is no room for new ones.
    const bool full = m_grants.size() >= m_limits.maximum;
    const auto isOver = [&](const Grant &grant) {
        if (full && (now >= grant.expiry || grant.consumed))
            return true;
        return now >= grant.expiry + memory;
    };
    for (auto grant = m_grants.begin(); grant != m_grants.end();) {
        if (isOver(*grant)) {
            m_byUserCode.remove(grant->userCode);
            grant = m_grants.erase(grant);
        } else {
            ++grant;
        }
    }
}

} // namespace DeviceSignIn
