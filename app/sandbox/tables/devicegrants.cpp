// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/devicegrants.h"

#include "jose/crypto.h"
#include "sandbox/tables/pkce.h"

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// A client counts the lifetime from the time at which it reads the response. A code therefore
// expires later by this time, which the response may take.
constexpr auto transmissionTime = 1s;
// The time for which an expired code is kept, so that late polls get expired_token.
constexpr auto retentionTime = 10min;
// Each slow_down adds five seconds (RFC 8628, section 3.5). The upper limit of the interval allows
// a client to sign in even after a burst of polls.
constexpr auto slowDownStep = 5s;
constexpr std::chrono::seconds longestInterval = 60s;

bool matchesCodeChallenge(const DeviceRequest &request, const QByteArray &codeVerifier)
{
    // A verifier without a challenge means that an attacker has removed the challenge from the
    // request (RFC 9700, section 2.1.1).
    if (request.codeChallenge.isEmpty())
        return codeVerifier.isEmpty();
    return verifierMatches(codeVerifier, request.codeChallenge);
}

} // namespace

DeviceGrants::DeviceGrants(Settings settings)
    : m_settings(std::move(settings))
{}

std::optional<IssuedCodes> DeviceGrants::issue(const DeviceRequest &request, Time now)
{
    removeOldGrants(now);
    if (m_grants.size() >= m_settings.maximum)
        return std::nullopt;

    Grant grant;
    grant.request = request;
    grant.userCode = unusedUserCode();
    grant.expiry = now + m_settings.lifetime + transmissionTime;
    grant.interval = m_settings.interval;

    IssuedCodes codes{Secret(base64Url(randomBytes(32))), grant.userCode};
    const Id id = sha256(codes.deviceCode.reveal());
    m_byUserCode.insert(grant.userCode, id);
    m_grants.insert(id, grant);
    return codes;
}

PollResult DeviceGrants::poll(const Secret &deviceCode, const QString &clientId,
                              const QByteArray &codeVerifier, Time now)
{
    const auto found = m_grants.find(sha256(deviceCode.reveal()));
    if (found == m_grants.end() || found->request.clientId != clientId
        || !matchesCodeChallenge(found->request, codeVerifier))
        return {PollResult::Kind::Unknown, {}, {}};
    if (found->isUsed)
        return {PollResult::Kind::Used, {}, {}};
    if (now >= found->expiry)
        return expiredResult(*found);

    const bool tooSoon = isTooSoon(*found, now);
    if (tooSoon && (m_settings.slowDownAfterDecision || found->state == CodeState::Pending))
        return slowDownResult(*found);
    return decisionResult(*found);
}

bool DeviceGrants::isTooSoon(Grant &grant, Time now) const
{
    // The interval applies from the second poll on.
    const bool tooSoon = grant.lastPoll && now - *grant.lastPoll < grant.interval;
    grant.lastPoll = now;
    return tooSoon;
}

PollResult DeviceGrants::slowDownResult(Grant &grant) const
{
    const auto longest = std::max(longestInterval, m_settings.interval);
    grant.interval = std::min(grant.interval + slowDownStep, longest);
    return {PollResult::Kind::SlowDown, {}, {}, grant.interval};
}

PollResult DeviceGrants::expiredResult(Grant &grant) const
{
    if (m_settings.reportsExpiryOnce && std::exchange(grant.expiryReported, true))
        return {PollResult::Kind::Unknown, {}, {}};
    return {PollResult::Kind::Expired, {}, {}};
}

PollResult DeviceGrants::decisionResult(Grant &grant) const
{
    switch (grant.state) {
    case CodeState::Approved:
        grant.isUsed = true;
        return {PollResult::Kind::Approved, grant.request, grant.userCode};
    case CodeState::Denied:
        return {PollResult::Kind::Denied, {}, {}};
    case CodeState::Pending:
        break;
    }
    return {PollResult::Kind::Pending, {}, {}};
}

std::optional<CodeStatus> DeviceGrants::find(const QString &userCode, Time now) const
{
    const Grant *grant = findUnexpired(userCode, now);
    if (!grant)
        return std::nullopt;
    return CodeStatus{grant->state, grant->request};
}

std::optional<CodeState> DeviceGrants::decide(const QString &userCode, CodeState decision, Time now)
{
    if (!findUnexpired(userCode, now))
        return std::nullopt;

    Grant &grant = m_grants[m_byUserCode.value(userCode)];
    if (grant.state == CodeState::Pending)
        grant.state = decision;
    return grant.state;
}

QString DeviceGrants::clientOf(const Secret &deviceCode) const
{
    return m_grants.value(sha256(deviceCode.reveal())).request.clientId;
}

bool DeviceGrants::wereIssuedTogether(const Secret &deviceCode, const QString &userCode) const
{
    const auto grant = m_grants.constFind(sha256(deviceCode.reveal()));
    return grant != m_grants.constEnd() && grant->userCode == userCode;
}

void DeviceGrants::clear()
{
    m_grants.clear();
    m_byUserCode.clear();
}

const DeviceGrants::Grant *DeviceGrants::findUnexpired(const QString &userCode, Time now) const
{
    const auto id = m_byUserCode.constFind(userCode);
    if (id == m_byUserCode.constEnd())
        return nullptr;
    const auto grant = m_grants.constFind(*id);
    return now < grant->expiry ? &*grant : nullptr;
}

QString DeviceGrants::unusedUserCode() const
{
    QString code = m_settings.userCodeFormat.create();
    while (m_byUserCode.contains(code))
        code = m_settings.userCodeFormat.create();
    return code;
}

void DeviceGrants::removeOldGrants(Time now)
{
    // If the largest number of codes is reached, expired and used codes are removed early.
    const bool isFull = m_grants.size() >= m_settings.maximum;
    const auto isOld = [&](const Grant &grant) {
        if (isFull && (now >= grant.expiry || grant.isUsed))
            return true;
        return now >= grant.expiry + retentionTime;
    };
    for (auto grant = m_grants.begin(); grant != m_grants.end();) {
        if (isOld(*grant)) {
            m_byUserCode.remove(grant->userCode);
            grant = m_grants.erase(grant);
        } else {
            ++grant;
        }
    }
}

} // namespace DeviceSignIn
