// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/lockqueue.h"

#include <QPointer>

namespace DeviceSignIn {

class LockQueue::QueuedLock : public StoreLock
{
public:
    QueuedLock(LockQueue *queue, QString account)
        : m_queue(queue)
        , m_account(std::move(account))
    {}

    ~QueuedLock() override
    {
        // Called from the event loop, so that no callback runs within the code that releases the
        // lock.
        if (m_queue)
            QMetaObject::invokeMethod(
                m_queue.data(),
                [queue = m_queue, account = m_account] { queue->grantNext(account); },
                Qt::QueuedConnection);
    }

private:
    QPointer<LockQueue> m_queue;
    QString m_account;
};

PendingCall LockQueue::lock(const QString &account, TokenStore::Locked done)
{
    const auto [entry, isFree] = m_locked.try_emplace(account);
    PendingCall call = entry->second.add(std::move(done));
    if (isFree)
        QMetaObject::invokeMethod(
            this, [this, account] { grantNext(account); }, Qt::QueuedConnection);
    return call;
}

void LockQueue::grantNext(const QString &account)
{
    const auto entry = m_locked.find(account);
    if (entry->second.isEmpty())
        m_locked.erase(entry);
    else
        entry->second.answerFirst({std::make_shared<QueuedLock>(this, account), {}});
}

} // namespace DeviceSignIn
