// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/tokenrefresh.h"

#include "session/tokenlife.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

TokenRefresh::TokenRefresh(SessionStore *store, AuthorizationServer *server, Clock *clock,
                           Task task, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_task(std::move(task))
{
    m_call = m_store->lock([this](std::shared_ptr<StoreLock> lock) {
        if (!lock) {
            end(CallFailure{{Reason::TimedOut, {}, QStringLiteral("Another program refreshes")},
                            {}});
            return;
        }
        m_lock = std::move(lock);
        m_call = m_store->load([this](SessionStore::Kept kept) { compare(std::move(kept)); });
    });
}

TokenRefresh::~TokenRefresh() = default;

void TokenRefresh::compare(SessionStore::Kept kept)
{
    StoredSession &mine = m_task.session;
    // A store that can't be read or that does not contain these tokens has no newer ones.
    if (kept.status == Status::Done && m_task.isStored) {
        if (!kept.newest) {
            end(SignedOutElsewhere{});
            return;
        }
        if (kept.newest->signInId != mine.signInId || kept.newest->serial > mine.serial) {
            mine = kept.newest->clone();
            if (!isToBeRefreshed(mine)) {
                end(RefreshedSession{std::move(mine), Status::Done, false});
                return;
            }
        }
    }
    m_wasInStore = kept.newest && kept.newest->signInId == mine.signInId;
    // The candidate that is added last is tried first.
    m_candidates.clear();
    addCandidate(std::move(kept.older));
    addCandidate(std::move(kept.newest));
    addCandidate(mine.clone());
    if (m_candidates.empty())
        end(CallFailure{{Reason::NotSignedIn, {}, {}}, {}});
    else if (m_task.isStored)
        reserve();
    else
        ask();
}

bool TokenRefresh::isToBeRefreshed(const StoredSession &session) const
{
    return session.accessToken.reveal() == m_task.refused.reveal()
           || TokenLife(session, m_clock).wantsRefresh(*m_clock);
}

void TokenRefresh::addCandidate(std::optional<StoredSession> session)
{
    if (!session || session->refreshToken.isEmpty() || session->signInId != m_task.session.signInId)
        return;
    std::erase_if(m_candidates, [&](const StoredSession &other) {
        return other.refreshToken.reveal() == session->refreshToken.reveal();
    });
    m_candidates.push_back(std::move(*session));
}

void TokenRefresh::reserve()
{
    m_call = m_store->reserve(m_candidates.back(), [this](Status status) {
        if (status == Status::Done)
            ask();
        else
            end(RefreshNotStorable{status});
    });
}

void TokenRefresh::ask()
{
    if (isUnwanted()) {
        end(SignedOutElsewhere{});
        return;
    }
    const StoredSession &candidate = m_candidates.back();
    m_call = m_server->refresh(
        candidate.refreshToken, candidate.dpopKey,
        [this](TokenAnswer answer) { read(std::move(answer)); }, candidate.values);
}

void TokenRefresh::read(TokenAnswer answer)
{
    if (auto *tokens = std::get_if<TokenSet>(&answer.response)) {
        m_candidates.back().take(std::move(*tokens), m_clock->utc());
        if (isUnwanted())
            revokeNewTokens([this] { end(SignedOutElsewhere{}); });
        else if (m_task.isStored && m_wasInStore)
            readStoreAgain();
        else
            store();
        return;
    }
    const Failure failure = failureOf(answer.response);
    // Only this error means that a refresh token is no longer valid (RFC 6749, section 5.2).
    if (failure.reason != Reason::CodeRefused) {
        end(CallFailure{failure, answer.retryAfter});
        return;
    }
    m_candidates.pop_back();
    if (m_candidates.empty())
        end(RefreshRefused{m_lock});
    else
        ask();
}

/*! Stores the new tokens unless the old ones were removed from the store or replaced there. */
void TokenRefresh::readStoreAgain()
{
    m_call = m_store->load([this](const SessionStore::Kept &kept) {
        const bool isKnown = kept.status == Status::Done;
        const bool isRemoved = isUnwanted() || (isKnown && !kept.newest);
        const bool isReplaced =
            isKnown && kept.newest && kept.newest->signInId != m_candidates.back().signInId;
        if (isRemoved)
            revokeNewTokens([this] { end(SignedOutElsewhere{}); });
        else if (isReplaced)
            revokeNewTokens([this] {
                m_call = m_store->load([this](SessionStore::Kept now) { compare(std::move(now)); });
            });
        else
            store();
    });
}

void TokenRefresh::revokeNewTokens(std::function<void()> then)
{
    const StoredSession &refused = m_candidates.back();
    m_call = m_server->revoke(
        refused.refreshToken, refused.accessToken,
        [then = std::move(then)](RevocationResult) { then(); }, refused.values);
}

void TokenRefresh::store()
{
    m_call = m_store->save(m_candidates.back(), [this](SessionStore::Saved saved) {
        StoredSession session = std::move(m_candidates.back());
        if (saved.status == Status::Done)
            session.serial = saved.serial;
        end(RefreshedSession{std::move(session), saved.status, !m_task.refused.isEmpty()});
    });
}

void TokenRefresh::end(RefreshResult result)
{
    m_lock.reset();
    answer(std::move(result));
}

} // namespace DeviceSignIn
