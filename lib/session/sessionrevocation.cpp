// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionrevocation.h"

namespace DeviceSignIn {

SessionRevocation::SessionRevocation(SessionStore *store, AuthorizationServer *server, Clock *clock,
                                     std::chrono::milliseconds timeout, StoredSession session,
                                     Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_timeout(clock->createAlarm())
    , m_session(std::move(session))
{
    // The end of the revocation may destroy this object and with it the alarm, which must not happen
    // during the alarm's signal.
    connect(m_timeout.get(), &Alarm::rang, this,
            [this] { m_call = callLater([this] { end(RevocationResult::Failed); }); });
    m_timeout->setFor(clock->now() + timeout);
    m_call = m_store->lock([this](std::shared_ptr<StoreLock> lock) {
        m_lock = std::move(lock);
        m_call = m_store->load([this](SessionStore::Kept kept) { compare(std::move(kept)); });
    });
}

SessionRevocation::~SessionRevocation() = default;

void SessionRevocation::compare(SessionStore::Kept kept)
{
    if (kept.newest && kept.newest->signInId == m_session.signInId
        && kept.newest->serial > m_session.serial)
        m_session = std::move(*kept.newest);
    m_call = m_server->revoke(m_session.refreshToken, m_session.accessToken,
                              [this](RevocationResult result) { end(result); });
}

void SessionRevocation::end(RevocationResult result)
{
    m_timeout->stop();
    answer({result, std::move(m_lock)});
}

} // namespace DeviceSignIn
