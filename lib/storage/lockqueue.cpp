// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/lockqueue.h"

#include <QPointer>

namespace DeviceSignIn {

class LockQueue::QueuedLock : public StoreLock
{
public:
    QueuedLock(LockQueue *queue, QString entry)
        : m_queue(queue)
        , m_entry(std::move(entry))
    {}

    ~QueuedLock() override
    {
        // Called from the event loop, so that no callback runs within the code that releases the
        // lock.
        if (m_queue)
            QMetaObject::invokeMethod(
                m_queue.data(), [queue = m_queue, entry = m_entry] { queue->grantNext(entry); },
                Qt::QueuedConnection);
    }

private:
    QPointer<LockQueue> m_queue;
    QString m_entry;
};

PendingCall LockQueue::lock(const QString &entry, TokenStore::LockDone done)
{
    const auto [found, isFree] = m_locked.try_emplace(entry);
    PendingCall call = found->second.add(std::move(done));
    if (isFree)
        QMetaObject::invokeMethod(
            this, [this, entry] { grantNext(entry); }, Qt::QueuedConnection);
    return call;
}

void LockQueue::grantNext(const QString &entry)
{
    const auto found = m_locked.find(entry);
    if (found->second.isEmpty())
        m_locked.erase(found);
    else
        found->second.reportToFirst({std::make_shared<QueuedLock>(this, entry), {}});
}

} // namespace DeviceSignIn
