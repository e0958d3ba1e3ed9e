// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/memorystore.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

void MemoryStore::read(const QString &account, QObject *context, Done done)
{
    const auto found = m_secrets.find(account);
    if (found == m_secrets.end())
        answer(context, std::move(done), {Status::NotFound, {}, {}});
    else
        answer(context, std::move(done), {Status::Done, found->second.clone(), {}});
}

void MemoryStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    m_secrets.insert_or_assign(account, std::move(value));
    answer(context, std::move(done), {});
}

void MemoryStore::remove(const QString &account, QObject *context, Done done)
{
    m_secrets.erase(account);
    answer(context, std::move(done), {});
}

void MemoryStore::lock(const QString &account, QObject *context, Locked done)
{
    m_turns.take(account, context, std::move(done));
}

void MemoryStore::answer(QObject *context, Done done, StoreResult result)
{
    // The event loop keeps the order of the calls, and drops the answer when the context goes.
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); },
        Qt::QueuedConnection);
}

} // namespace DeviceSignIn
