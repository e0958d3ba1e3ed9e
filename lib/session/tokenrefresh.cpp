// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/tokenrefresh.h"

#include <algorithm>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

using std::chrono::seconds;

/*!
    The time after which a refused request is repeated. Only a second refusal is treated as final.
*/
constexpr seconds pauseAfterRefusal(2);
/*!
    The longest pause that is waited for with the account's lock, which other programs need, while a
    person or a script waits for the token. If the server asks for a longer one, the repetition is
    left to the next refresh.
*/
constexpr seconds longestPauseInRefresh(5);

/*! Whether the server has asked for a pause (Retry-After). */
bool namesPause(const CallFailure &failure)
{
    return failure.retryAfter.value_or(seconds(0)) > seconds(0);
}

} // namespace

RefreshRefused refusalWithoutRefresh(StoredSession session)
{
    session.isRefused = true;
    const Failure failure{
        Reason::ServerRefused,
        {},
        QStringLiteral("The access token was refused, and there is no refresh token.")};
    return {std::move(session), {failure, {}}};
}

TokenRefresh::TokenRefresh(SessionStore *store, AuthorizationServer *server, Clock *clock,
                           Task task, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_task(std::move(task))
    , m_refreshing(server->delayEnd())
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
        m_call =
            m_store->load([this](SessionStore::Content content) { begin(std::move(content)); });
    });
}

TokenRefresh::~TokenRefresh() = default;

void TokenRefresh::begin(SessionStore::Content content)
{
    StoredSession &mine = m_task.session;
    // They may have been stored after the refresh was asked for, or by a write that the store had
    // reported as failed.
    if (content.status == Status::Done && content.newest
        && content.newest->signInId == mine.signInId)
        m_task.isStored = true;
    // A store that can't be read or that does not contain these tokens has no newer ones.
    if (content.status == Status::Done && m_task.isStored) {
        if (!content.newest) {
            end(SignedOutElsewhere{});
            return;
        }
        if (content.newest->replaces(mine)) {
            mine = content.newest->clone();
            if (!isToBeRefreshed(mine)) {
                end(RefreshedSession{std::move(mine), Status::Done, false});
                return;
            }
        }
    }
    if (const seconds left = mine.pause.left(m_clock->utc()); left > seconds(0)) {
        const CallFailure failure{mine.pause.cause(), left};
        // Another process may have marked the tokens as refused.
        if (mine.isRefused)
            end(RefreshRefused{std::move(mine), failure});
        else
            end(RefreshPaused{std::move(mine), failure});
        return;
    }
    tryCandidates(std::move(content));
}

/*! Refreshes the session of the task, or else another set of the same sign-in in the store. */
void TokenRefresh::tryCandidates(SessionStore::Content content)
{
    StoredSession &mine = m_task.session;
    m_wasInStore = content.newest && content.newest->signInId == mine.signInId;
    // The candidate that is added last is tried first.
    m_candidates.clear();
    addCandidate(std::move(content.older));
    addCandidate(std::move(content.newest));
    addCandidate(mine.clone());
    if (m_candidates.empty() && mine.isRefused)
        end(refusalWithoutRefresh(std::move(mine)));
    else if (m_candidates.empty())
        end(CallFailure{{Reason::NotSignedIn, {}, {}}, {}});
    else if (m_task.isStored)
        reserve();
    else
        ask();
}

bool TokenRefresh::isToBeRefreshed(const StoredSession &session) const
{
    return session.isRefused || session.accessToken.reveal() == m_task.refused.reveal()
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
    if (m_isAbandoned) {
        end(SignedOutElsewhere{});
        return;
    }
    const StoredSession &candidate = m_candidates.back();
    m_call = m_server->refresh(
        candidate.refreshToken, candidate.dpopKey,
        [this](TokenResult result) { handleResponse(std::move(result)); }, candidate.values);
}

void TokenRefresh::handleResponse(TokenResult result)
{
    if (auto *tokens = std::get_if<TokenSet>(&result.response)) {
        m_candidates.back().take(std::move(*tokens), m_clock->utc());
        m_hasNewTokens = true;
        readStoreAgain([this] { store(); });
        return;
    }
    const Failure failure = failureOf(result.response);
    // Only this error means that a refresh token is no longer valid (RFC 6749, section 5.2).
    if (failure.reason != Reason::CodeRefused) {
        const CallFailure failed{failure, result.retryAfter};
        // Retry-After alone does not mean that the server is busy.
        if (result.isRefusal)
            handleRefusal(failed);
        else if (failure.reason == Reason::ServerBusy && namesPause(failed) && asksForCurrent())
            readStoreAgain([this, failed] { storePause(failed); });
        else
            end(failed);
        return;
    }
    m_candidates.pop_back();
    m_repetition.reset();
    if (m_candidates.empty())
        end(EndedByServer{std::move(m_task.session), m_lock});
    else
        ask();
}

/*!
    Whether the current tokens are tried. Older ones must not be stored with a mark or a pause,
    because they would take the place of the current ones.
*/
bool TokenRefresh::asksForCurrent() const
{
    return m_candidates.back().accessToken.reveal() == m_task.session.accessToken.reveal();
}

void TokenRefresh::handleRefusal(const CallFailure &refusal)
{
    const StoredSession &current = m_task.session;
    const StoredSession &asked = m_candidates.back();
    const bool isRepeated = asked.isRefused || asked.wasRefusedOnce || m_repetition;
    const bool isOver = current.isRefused || lifeOf(current).mayBeOver(*m_clock)
                        || current.accessToken.reveal() == m_task.refused.reveal();
    seconds pause = std::max(refusal.retryAfter.value_or(seconds(0)), pauseAfterRefusal);
    if (!asksForCurrent())
        pause = std::min(pause, longestPauseInRefresh);
    if (!isRepeated && pause <= longestPauseInRefresh)
        repeatAfter(pause);
    else if (!isRepeated)
        readStoreAgain([this, refusal] {
            m_candidates.back().wasRefusedOnce = true;
            storePause(refusal);
        });
    else if (!isOver && namesPause(refusal) && asksForCurrent())
        readStoreAgain([this, refusal] { storePause(refusal); });
    else if (!isOver)
        end(refusal);
    else
        readStoreAgain([this, refusal] { storeMark(refusal); });
}

void TokenRefresh::repeatAfter(seconds pause)
{
    m_repetition = m_clock->createAlarm();
    // The end may destroy this object and with it the alarm, which must not happen during the
    // alarm's signal.
    QObject::connect(m_repetition.get(), &Alarm::rang, m_repetition.get(),
                     [this] { m_call = callLater([this] { ask(); }); });
    m_repetition->setFor(m_clock->now() + pause);
}

/*!
    Calls \a unchanged unless the old tokens were removed from the store or replaced there
    meanwhile. Then new ones are revoked, and the refresh ends or begins again with those in the
    store.
*/
void TokenRefresh::readStoreAgain(std::function<void()> unchanged)
{
    if (m_isAbandoned) {
        dropNewTokens([this] { end(SignedOutElsewhere{}); });
        return;
    }
    if (!m_task.isStored || !m_wasInStore) {
        unchanged();
        return;
    }
    m_call = m_store->load([this, unchanged = std::move(unchanged)](SessionStore::Content content) {
        const bool wasRead = content.status == Status::Done;
        const bool isRemoved = m_isAbandoned || (wasRead && !content.newest);
        const bool isReplaced =
            wasRead && content.newest && content.newest->signInId != m_candidates.back().signInId;
        if (isRemoved)
            dropNewTokens([this] { end(SignedOutElsewhere{}); });
        else if (isReplaced)
            dropNewTokens([this] {
                m_call =
                    m_store->load([this](SessionStore::Content now) { begin(std::move(now)); });
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
    const StoredSession &unwanted = m_candidates.back();
    m_call = m_server->revoke(
        unwanted.refreshToken, unwanted.accessToken,
        [then = std::move(then)](RevocationResult) { then(); }, unwanted.values);
}

/*!
    Records the pause that the server has asked for, for the next refresh of this or another
    program.
*/
void TokenRefresh::storePause(const CallFailure &failure)
{
    StoredSession &session = m_candidates.back();
    // The reason why a new sign-in is needed stays, even if the server is only busy now.
    if (session.isRefused)
        session.pause.postpone(failure.retryAfter, m_clock->utc());
    else
        session.pause.record(failure, m_clock->utc());
    saveMarked([this, failure] { end(RefreshPaused{std::move(m_candidates.back()), failure}); });
}

/*! Marks the tokens as refused, also for the next start of the program. */
void TokenRefresh::storeMark(const CallFailure &refusal)
{
    const auto finish = [this, refusal] {
        end(RefreshRefused{std::move(m_candidates.back()), refusal});
    };
    StoredSession &session = m_candidates.back();
    session.pause.record(refusal, m_clock->utc());
    // Tokens that were marked before are saved only for a pause, which the next start of the
    // program needs.
    if (std::exchange(session.isRefused, true) && !session.pause.isSet())
        finish();
    else
        saveMarked(finish);
}

/*!
    Saves the tokens with their new mark, if they are in the store, and calls \a then in any case.
*/
void TokenRefresh::saveMarked(std::function<void()> then)
{
    if (!m_task.isStored) {
        then();
        return;
    }
    m_call = m_store->save(m_candidates.back(),
                           [this, then = std::move(then)](const SessionStore::Saved &saved) {
                               if (saved.status == Status::Done)
                                   m_candidates.back().serial = saved.serial;
                               then();
                           });
}

void TokenRefresh::store()
{
    const bool replacesRefused = !m_task.refused.isEmpty();
    if (!m_task.isStored) {
        // A late write of the old tokens, which has the next number, must not count as newer.
        ++m_candidates.back().serial;
        end(RefreshedSession{std::move(m_candidates.back()), std::nullopt, replacesRefused});
        return;
    }
    m_call = m_store->save(
        m_candidates.back(), [this, replacesRefused](const SessionStore::Saved &saved) {
            StoredSession session = std::move(m_candidates.back());
            if (saved.status == Status::Done)
                session.serial = saved.serial;
            end(RefreshedSession{std::move(session), saved.status, replacesRefused});
        });
}

void TokenRefresh::end(RefreshResult result)
{
    m_lock.reset();
    // It ends after the report, whose receiver may destroy this object.
    const auto refreshing = std::move(m_refreshing);
    report(std::move(result));
}

} // namespace DeviceSignIn
