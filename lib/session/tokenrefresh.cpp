// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/tokenrefresh.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

/*! The time after which a request that was refused is repeated, before its refusal is believed. */
constexpr std::chrono::seconds pauseAfterRejection(2);

/*!
    Whether the server has refused a refresh for good, as far as its status says. A refusal of a proxy is
    none of the server. Responses of a busy server are failures that are retryable.
*/
bool isRejection(const Failure &failure, int status)
{
    constexpr int proxyAuthenticationRequired = 407;
    return status >= 400 && status < 500 && status != proxyAuthenticationRequired
           && failure.reason != Reason::ProxyRefused && !failure.isRetryable();
}

} // namespace

TokenRefresh::TokenRefresh(SessionStore *store, AuthorizationServer *server, Clock *clock,
                           Task task, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_task(std::move(task))
{
    m_call = m_store->lock([this](LockResult result) {
        if (result.status == Status::TimedOut) {
            end(CallFailure{{Reason::LockHeld, {}, {}}, {}});
            return;
        }
        if (result.status != Status::Done) {
            end(RefreshNotStorable{result.status});
            return;
        }
        m_lock = std::move(result.lock);
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
           || lifeOf(session).wantsRefresh(*m_clock);
}

TokenLife TokenRefresh::lifeOf(const StoredSession &session) const
{
    return {session, m_clock, m_server->config().profile.tokenLifetime};
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
        m_hasNewTokens = true;
        readStoreAgain([this] { store(); });
        return;
    }
    const Failure failure = failureOf(answer.response);
    // Only this error means that a refresh token is no longer valid (RFC 6749, section 5.2).
    if (failure.reason != Reason::CodeRefused) {
        if (isRejection(failure, answer.status) && !answer.retryAfter)
            reject(failure);
        else
            end(CallFailure{failure, answer.retryAfter});
        return;
    }
    m_candidates.pop_back();
    if (m_candidates.empty())
        end(RefreshRefused{m_task.session.signInId, m_lock});
    else
        ask();
}

void TokenRefresh::reject(const Failure &failure)
{
    const StoredSession &session = m_candidates.back();
    const bool isOver = lifeOf(session).mayBeOver(*m_clock)
                        || session.accessToken.reveal() == m_task.refused.reveal();
    if (!session.isRefused && !m_repetition)
        repeatLater();
    else if (!isOver)
        end(CallFailure{failure, {}});
    else
        readStoreAgain([this, failure] { storeMark(failure); });
}

void TokenRefresh::repeatLater()
{
    m_repetition = m_clock->createAlarm();
    // The end may destroy this object and with it the alarm, which must not happen during the alarm's
    // signal.
    QObject::connect(m_repetition.get(), &Alarm::rang, m_repetition.get(),
                     [this] { m_call = callLater([this] { ask(); }); });
    m_repetition->setFor(m_clock->now() + pauseAfterRejection);
}

/*!
    Calls \a unchanged unless the old tokens were removed from the store or replaced there meanwhile.
    Then new ones are revoked, and the refresh ends or begins again with those in the store.
*/
void TokenRefresh::readStoreAgain(std::function<void()> unchanged)
{
    if (isUnwanted()) {
        dropNewTokens([this] { end(SignedOutElsewhere{}); });
        return;
    }
    if (!m_task.isStored || !m_wasInStore) {
        unchanged();
        return;
    }
    m_call = m_store->load([this, unchanged = std::move(unchanged)](SessionStore::Kept kept) {
        const bool isKnown = kept.status == Status::Done;
        const bool isRemoved = isUnwanted() || (isKnown && !kept.newest);
        const bool isReplaced =
            isKnown && kept.newest && kept.newest->signInId != m_candidates.back().signInId;
        if (isRemoved)
            dropNewTokens([this] { end(SignedOutElsewhere{}); });
        else if (isReplaced)
            dropNewTokens([this] {
                m_call = m_store->load([this](SessionStore::Kept now) { compare(std::move(now)); });
            });
        else
            unchanged();
    });
}

/*! Revokes the new tokens if there are any. */
void TokenRefresh::dropNewTokens(std::function<void()> then)
{
    if (!std::exchange(m_hasNewTokens, false)) {
        then();
        return;
    }
    const StoredSession &refused = m_candidates.back();
    m_call = m_server->revoke(
        refused.refreshToken, refused.accessToken,
        [then = std::move(then)](RevocationResult) { then(); }, refused.values);
}

/*! Marks the tokens as refused, so that the next start of the program knows it. */
void TokenRefresh::storeMark(const Failure &failure)
{
    StoredSession &session = m_candidates.back();
    const bool isMarked = std::exchange(session.isRefused, true);
    if (isMarked || !m_task.isStored) {
        end(RefreshRejected{std::move(session), failure});
        return;
    }
    m_call = m_store->save(session, [this, failure](const SessionStore::Saved &saved) {
        StoredSession marked = std::move(m_candidates.back());
        if (saved.status == Status::Done)
            marked.serial = saved.serial;
        end(RefreshRejected{std::move(marked), failure});
    });
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
