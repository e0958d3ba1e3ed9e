// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/devicegrants.h"

#include "jose/crypto.h"
#include "sandbox/tables/pkce.h"
#include "sandbox/tables/sourcenetwork.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// A client counts the lifetime from the time at which it reads the response. A code therefore
// expires later by this time, which the response may take.
constexpr auto transmissionTime = 1s;
// The time for which an expired code is kept, so that late polls get expired_token.
constexpr auto retentionTime = 10min;
// The time for which a code is kept that was decided: an approval can be taken back for so long,
// and somebody who tries the code again is told what has become of it.
constexpr auto decidedRetentionTime = 1h;
// If more browsers than this open one code, the further ones are not told apart.
constexpr qsizetype maximumVisitors = 8;
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
    if (!hasRoomFor(request.sender, now))
        return std::nullopt;

    Grant grant;
    grant.request = request;
    grant.userCode = unusedUserCode();
    grant.issued = now;
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
        return {PollResult::Kind::Used, {}, found->userCode};
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
    case CodeState::TakenBack:
        return {PollResult::Kind::Denied, {}, {}};
    case CodeState::Pending:
    case CodeState::Used:
    case CodeState::Expired:
        break;
    }
    return {PollResult::Kind::Pending, {}, {}};
}

std::optional<CodeStatus> DeviceGrants::find(const QString &userCode, Time now) const
{
    const Grant *grant = findGrant(userCode);
    if (!grant)
        return std::nullopt;
    return CodeStatus{stateOf(*grant, now), grant->request, now - grant->issued};
}

CodeVisit DeviceGrants::open(const QString &userCode, const QByteArray &browser)
{
    Grant *grant = findGrant(userCode);
    if (!grant)
        return {};
    auto &visitors = grant->visitors;
    auto visitor = std::find_if(visitors.begin(), visitors.end(),
                                [&](const Visitor &known) { return known.browser == browser; });
    const bool isFirst = visitor == visitors.end();
    if (isFirst && visitors.size() >= maximumVisitors)
        return {true, true};
    if (isFirst)
        visitor = visitors.insert(visitors.end(), {browser, 0});
    visitor->known = visitors.size();
    return {isFirst, visitors.size() > 1};
}

bool DeviceGrants::wasOpenedSince(const QString &userCode, const QByteArray &browser) const
{
    const Grant *grant = findGrant(userCode);
    if (!grant)
        return false;
    const auto &visitors = grant->visitors;
    return std::any_of(visitors.begin(), visitors.end(), [&](const Visitor &visitor) {
        return visitor.browser == browser && visitor.known < visitors.size();
    });
}

std::optional<CodeState> DeviceGrants::decide(const QString &userCode, CodeState decision, Time now,
                                              const QByteArray &browser)
{
    Grant *grant = findGrant(userCode);
    if (!grant || stateOf(*grant, now) == CodeState::Expired)
        return std::nullopt;
    if (grant->state == CodeState::Pending) {
        grant->state = decision;
        grant->decidedBy = browser;
    }
    return stateOf(*grant, now);
}

bool DeviceGrants::wasDecidedBy(const QString &userCode, const QByteArray &browser) const
{
    const Grant *grant = findGrant(userCode);
    return grant && !browser.isEmpty() && grant->decidedBy == browser;
}

void DeviceGrants::setSignIn(const Secret &deviceCode, const QByteArray &signIn)
{
    const auto grant = m_grants.find(sha256(deviceCode.reveal()));
    if (grant != m_grants.end())
        grant->signIn = signIn;
}

std::optional<QByteArray> DeviceGrants::takeBack(const QString &userCode, const QByteArray &browser)
{
    Grant *grant = findGrant(userCode);
    if (!wasDecidedBy(userCode, browser) || grant->state != CodeState::Approved)
        return std::nullopt;
    grant->state = CodeState::TakenBack;
    return grant->signIn;
}

int DeviceGrants::addRepeat(const QString &userCode)
{
    Grant *grant = findGrant(userCode);
    return grant ? ++grant->repeats : 0;
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

CodeState DeviceGrants::stateOf(const Grant &grant, Time now)
{
    if (grant.state == CodeState::Approved && grant.isUsed)
        return CodeState::Used;
    const bool canExpire = grant.state == CodeState::Pending || grant.state == CodeState::Approved;
    return canExpire && now >= grant.expiry ? CodeState::Expired : grant.state;
}

bool DeviceGrants::isAlive(const Grant &grant, Time now)
{
    const CodeState state = stateOf(grant, now);
    return state == CodeState::Pending || state == CodeState::Approved;
}

const DeviceGrants::Grant *DeviceGrants::findGrant(const QString &userCode) const
{
    const auto id = m_byUserCode.constFind(userCode);
    return id == m_byUserCode.constEnd() ? nullptr : &*m_grants.constFind(*id);
}

DeviceGrants::Grant *DeviceGrants::findGrant(const QString &userCode)
{
    const auto id = m_byUserCode.constFind(userCode);
    return id == m_byUserCode.constEnd() ? nullptr : &*m_grants.find(*id);
}

bool DeviceGrants::hasRoomFor(const QHostAddress &sender, Time now) const
{
    qsizetype all = 0;
    qsizetype ofNetwork = 0;
    qsizetype ofSite = 0;
    for (const Grant &grant : m_grants) {
        if (!isAlive(grant, now))
            continue;
        ++all;
        ofNetwork += sourceNetwork(grant.request.sender) == sourceNetwork(sender);
        ofSite += siteNetwork(grant.request.sender) == siteNetwork(sender);
    }
    const int reserve = m_settings.maximum / 4;
    const bool isOpenToAll = all < m_settings.maximum - reserve;
    return all < m_settings.maximum && ofNetwork < m_settings.maximumPerNetwork
           && (ofSite == 0 || isOpenToAll);
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
    for (auto grant = m_grants.begin(); grant != m_grants.end();) {
        const auto retention =
            grant->state == CodeState::Pending ? Time(retentionTime) : decidedRetentionTime;
        if (now >= grant->expiry + retention) {
            m_byUserCode.remove(grant->userCode);
            grant = m_grants.erase(grant);
        } else {
            ++grant;
        }
    }
    limitDeadGrants(now);
}

/*!
    Forgets dead codes if there are too many. Those of the site and the network that have the most
    go first, so that whoever floods the server with requests makes it forget only their own codes.
    Of these, the codes without an approval that could be taken back go first.
*/
void DeviceGrants::limitDeadGrants(Time now)
{
    struct DeadGrant
    {
        int ofSite = 0;
        int ofNetwork = 0;
        bool canBeTakenBack = false;
        Time expiry{0};
        Id id;
    };
    std::vector<DeadGrant> dead;
    QHash<QHostAddress, int> sites;
    QHash<QHostAddress, int> networks;
    for (auto grant = m_grants.cbegin(); grant != m_grants.cend(); ++grant) {
        if (isAlive(*grant, now))
            continue;
        ++sites[siteNetwork(grant->request.sender)];
        ++networks[sourceNetwork(grant->request.sender)];
        const bool wasApproved = grant->state == CodeState::Approved;
        dead.push_back({0, 0, wasApproved, grant->expiry, grant.key()});
    }
    const auto excess = qsizetype(dead.size()) - m_settings.maximum;
    if (excess <= 0)
        return;
    for (DeadGrant &one : dead) {
        const QHostAddress &sender = m_grants.constFind(one.id)->request.sender;
        one.ofSite = sites.value(siteNetwork(sender));
        one.ofNetwork = networks.value(sourceNetwork(sender));
    }
    const auto rank = [](const DeadGrant &one) {
        return std::tuple(-one.ofSite, -one.ofNetwork, one.canBeTakenBack, one.expiry);
    };
    std::sort(dead.begin(), dead.end(), [&](const DeadGrant &one, const DeadGrant &other) {
        return rank(one) < rank(other);
    });
    std::for_each(dead.begin(), dead.begin() + excess, [this](const DeadGrant &one) {
        m_byUserCode.remove(m_grants.take(one.id).userCode);
    });
}

} // namespace DeviceSignIn
