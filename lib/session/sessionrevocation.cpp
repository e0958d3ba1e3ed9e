// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionrevocation.h"

#include "session/tokenlife.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*!
    The longest wait for a lock that another process has, which leaves some time for the revocation. A
    refresh usually takes less than a second.
*/
constexpr std::chrono::seconds longestWaitForLock(2);

} // namespace

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
    addSession(std::move(session));
    // The end of the revocation may destroy this object and with it the alarm, which must not happen
    // during the alarm's signal.
    connect(m_timeout.get(), &Alarm::rang, this,
            [this] { m_call = callLater([this] { end(RevocationResult::Failed); }); });
    connect(m_lockTimeout.get(), &Alarm::rang, this,
            [this] { m_call = callLater([this] { load(); }); });
    m_timeout->setFor(clock->now() + timeout);
    m_lockTimeout->setFor(clock->now() + longestWaitForLock);
    m_call = m_store->lock([this](LockResult result) {
        m_lock = std::move(result.lock);
        load();
    });
}

SessionRevocation::~SessionRevocation() = default;

void SessionRevocation::load()
{
    m_lockTimeout->stop();
    m_call = m_store->load([this](SessionStore::Kept kept) {
        for (auto *stored : {&kept.newest, &kept.older}) {
            if (*stored && !isOver(**stored))
                addSession(std::move(*stored));
        }
        revokeNext();
    });
}

/*! Whether nobody can use the tokens any more. */
bool SessionRevocation::isOver(const StoredSession &session) const
{
    return session.refreshToken.isEmpty() && TokenLife(session, m_clock).isOver(*m_clock);
}

/*! Adds \a session unless a set of the same sign-in is there that is as new. */
void SessionRevocation::addSession(std::optional<StoredSession> session)
{
    if (!session)
        return;
    const auto same =
        std::find_if(m_sessions.begin(), m_sessions.end(), [&](const StoredSession &other) {
            return other.signInId == session->signInId;
        });
    if (same == m_sessions.end())
        m_sessions.insert(m_sessions.begin(), std::move(*session));
    else if (session->serial > same->serial)
        *same = std::move(*session);
}

void SessionRevocation::revokeNext()
{
    if (m_sessions.empty()) {
        end(m_result);
        return;
    }
    const StoredSession session = std::move(m_sessions.back());
    m_sessions.pop_back();
    m_call = m_server->revoke(
        session.refreshToken, session.accessToken,
        [this](RevocationResult result) {
            if (!m_result || result == RevocationResult::Failed)
                m_result = result;
            revokeNext();
        },
        session.values);
}

void SessionRevocation::end(std::optional<RevocationResult> result)
{
    m_timeout->stop();
    m_lockTimeout->stop();
    answer({result, std::move(m_lock)});
}

} // namespace DeviceSignIn
