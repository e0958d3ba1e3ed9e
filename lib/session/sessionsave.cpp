// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionsave.h"

#include <utility>

namespace DeviceSignIn {

SessionSave::SessionSave(SessionStore *store, AccountIndex *accounts, SessionTokens *tokens,
                         AccountChoice choose, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_accounts(accounts)
    , m_tokens(tokens)
    , m_choose(std::move(choose))
{
    if (!m_choose) {
        save();
        return;
    }
    // Without a lock it is more likely that this is the only program than that two people sign in
    // at once.
    m_call = accounts->lockForSignIn([this](LockResult locked) {
        m_lock = std::move(locked.lock);
        m_call = m_accounts->people(
            [this](Status status, const QList<Person> &people) { this->choose(status, people); });
    });
}

void SessionSave::choose(Status status, const QList<Person> &people)
{
    if (status != Status::Done) {
        end(status);
    } else if (m_tokens->isRefreshing()) {
        end(std::nullopt);
    } else {
        m_store->setAccount(m_choose(personOf(m_store->account(), *m_tokens->current), people));
        save();
    }
}

void SessionSave::save()
{
    const auto list = [this](const std::function<void(Status)> &done) {
        return m_accounts->add(m_store->account(), [this, done](Status listed) {
            // An account that was not chosen is known by its name, and is added again by the next
            // start.
            done(m_choose ? listed : Status::Done);
        });
    };
    m_call = m_tokens->save([this](Status stored) { end(stored); }, list);
}

void SessionSave::end(std::optional<Status> stored)
{
    m_lock.reset();
    report(stored);
}

} // namespace DeviceSignIn
