// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionrevocation.h"

#include "session/tokenlife.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*!
    The longest wait for a lock that another process has, which leaves some time for the revocation.
    A refresh usually takes less than a second.
*/
constexpr std::chrono::seconds longestWaitForLock(2);

} // namespace

Session::Revocation revocationOf(RevocationResult result)
{
    switch (result) {
    case RevocationResult::Revoked:
        return Session::Revocation::Revoked;
    case RevocationResult::NotOffered:
        return Session::Revocation::NotOffered;
    case RevocationResult::Refused:
        return Session::Revocation::Refused;
    case RevocationResult::Failed:
        break;
    }
    return Session::Revocation::NotReached;
}

SessionRevocation::SessionRevocation(SessionStore *store, AuthorizationServer *server, Clock *clock,
                                     std::chrono::milliseconds timeout,
                                     std::optional<StoredSession> session, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_timeout(clock->createAlarm())
    , m_lockTimeout(clock->createAlarm())
{
    if (session)
        m_personId = session->personId;
    addSession(std::move(session), true);
    // The end of the revocation may destroy this object and with it the alarm, which must not
    // happen during the alarm's signal.
    connect(m_timeout.get(), &Alarm::rang, this, [this] {
        m_call = callLater(
            [this] { end(m_isDecided && m_result ? m_result : RevocationResult::Failed); });
    });
    connect(m_lockTimeout.get(), &Alarm::rang, this,
            [this] { m_call = callLater([this] { load(); }); });
    m_timeout->setFor(clock->now() + timeout);
    m_lockTimeout->setFor(clock->now() + longestWaitForLock);
    m_call = m_store->lock([this](LockResult result) {
        m_lock = std::move(result.lock);
        load();
    });
}

SessionRevocation::~SessionRevocation()
{
    if (!isPending())
        return;
    while (m_current || takeNext()) {
        m_server->discard(m_current->refreshToken, m_current->accessToken, m_current->values);
        m_current.reset();
    }
}

void SessionRevocation::load()
{
    m_lockTimeout->stop();
    m_call = m_store->load([this](SessionStore::Content content) {
        m_isOthersAccount = content.newest && !content.newest->personId.isEmpty()
                            && !m_personId.isEmpty() && content.newest->personId != m_personId;
        if (m_isOthersAccount)
            content = {};
        addStored(std::move(content.newest), true);
        addStored(std::move(content.older), false);
        // revokeNext() takes from the end, so the sign-in that decides the result is revoked first.
        std::stable_partition(m_sessions.begin(), m_sessions.end(),
                              [](const Entry &entry) { return !entry.decides(); });
        revokeNext();
    });
}

/*!
    Whether the tokens can't be used any more: the access token has expired, and there is no refresh
    token.
*/
bool SessionRevocation::isOver(const StoredSession &session) const
{
    return session.refreshToken.isEmpty() && TokenLife(session, m_clock).isOver(*m_clock);
}

/*!
    Adds \a session unless a set of the same sign-in is there that is as new. \a isCurrent is
    whether it may be the sign-in that a person sees; otherwise a later one has taken its place.
*/
void SessionRevocation::addSession(std::optional<StoredSession> session, bool isCurrent)
{
    if (!session)
        return;
    addReplaced(*session);
    const auto same = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const Entry &other) {
        return other.session.signInId == session->signInId;
    });
    if (same == m_sessions.end()) {
        m_sessions.insert(m_sessions.begin(), Entry{std::move(*session), isCurrent});
        return;
    }
    same->isCurrent = same->isCurrent || isCurrent;
    if (session->serial > same->session.serial)
        same->session = std::move(*session);
}

/*! Adds \a session as addSession() does. If it can't be used any more, what it has replaced may. */
void SessionRevocation::addStored(std::optional<StoredSession> session, bool isCurrent)
{
    if (session && isOver(*session))
        addReplaced(*session);
    else
        addSession(std::move(session), isCurrent);
}

/*! Adds the sign-ins that \a session has replaced. */
void SessionRevocation::addReplaced(const StoredSession &session)
{
    for (const ReplacedSignIn &one : session.replaced) {
        StoredSession replaced;
        replaced.accessToken = one.accessToken.clone();
        replaced.refreshToken = one.refreshToken.clone();
        replaced.values = one.values.clone();
        replaced.signInId = one.signInId;
        addSession(std::move(replaced), false);
    }
}

/*! Returns a copy of \a token the first time, and an empty one if it was returned before. */
Secret SessionRevocation::unlessSent(const Secret &token)
{
    const bool wasSent = std::any_of(m_sent.begin(), m_sent.end(), [&](const Secret &other) {
        return other.reveal() == token.reveal();
    });
    if (wasSent || token.isEmpty())
        return {};
    m_sent.push_back(token.clone());
    return token.clone();
}

/*!
    Takes the next tokens that were not sent yet out of the list. Returns false if none are left. A
    server may give the same tokens to two sign-ins, and may know them only once.
*/
bool SessionRevocation::takeNext()
{
    m_current.reset();
    while (!m_sessions.empty()) {
        m_isDecided = !m_sessions.back().decides();
        StoredSession session = std::move(m_sessions.back().session);
        m_sessions.pop_back();
        session.refreshToken = unlessSent(session.refreshToken);
        session.accessToken = unlessSent(session.accessToken);
        if (session.refreshToken.isEmpty() && session.accessToken.isEmpty())
            continue;
        m_current = std::move(session);
        return true;
    }
    m_isDecided = true;
    return false;
}

void SessionRevocation::revokeNext()
{
    if (!takeNext()) {
        end(m_result);
        return;
    }
    m_call = m_server->revoke(
        m_current->refreshToken, m_current->accessToken,
        [this, decides = !m_isDecided](RevocationResult result) {
            record(result, decides);
            revokeNext();
        },
        m_current->values);
}

void SessionRevocation::record(RevocationResult result, bool decides)
{
    const bool isRefused = result == RevocationResult::Refused;
    const bool hasFailed = isRefused || result == RevocationResult::Failed;
    // The result for an earlier sign-in counts if there is no other one, unless it is a refusal:
    // the server may not know those tokens any more.
    if (decides ? !m_result || hasFailed : !m_result && !isRefused)
        m_result = result;
}

void SessionRevocation::end(std::optional<RevocationResult> result)
{
    m_timeout->stop();
    m_lockTimeout->stop();
    report({result ? revocationOf(*result) : Session::Revocation::NotTried, std::move(m_lock),
            m_isOthersAccount});
}

} // namespace DeviceSignIn
