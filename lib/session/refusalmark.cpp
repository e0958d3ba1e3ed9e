// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/refusalmark.h"

namespace DeviceSignIn {

RefusalMark::RefusalMark(SessionStore *store, TokenRefresh::Task task, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_task(std::move(task))
{
    m_call = m_store->lock([this](LockResult result) {
        m_lock = std::move(result.lock);
        load();
    });
}

RefusalMark::~RefusalMark() = default;

void RefusalMark::load()
{
    m_call = m_store->load([this](SessionStore::Content content) { compare(std::move(content)); });
}

void RefusalMark::compare(SessionStore::Content content)
{
    const bool isKnown = content.status == StoreResult::Status::Done && m_task.isStored;
    if (isKnown && !content.newest) {
        end(SignedOutElsewhere{});
        return;
    }
    StoredSession &mine = m_task.session;
    if (isKnown && content.newest->replaces(mine))
        mine = std::move(*content.newest);
    if (!mine.isRefused && mine.accessToken.reveal() != m_task.refused.reveal())
        end(RefreshedSession{std::move(mine), StoreResult::Status::Done, false});
    else if (isKnown && !mine.isRefused)
        mark();
    else
        end(refusalWithoutRefresh(std::move(mine)));
}

void RefusalMark::mark()
{
    m_task.session.isRefused = true;
    m_call = m_store->save(m_task.session, [this](const SessionStore::Saved &saved) {
        if (saved.status == StoreResult::Status::Done)
            m_task.session.serial = saved.serial;
        end(refusalWithoutRefresh(std::move(m_task.session)));
    });
}

void RefusalMark::end(RefreshResult result)
{
    m_lock.reset();
    report(std::move(result));
}

} // namespace DeviceSignIn
