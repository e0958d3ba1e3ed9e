// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/memorystore.h"

#include "storage/lockqueue.h"

#include <map>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class MemoryStorePrivate
{
public:
    std::map<QString, Secret> secrets;
    LockQueue locks;
};

MemoryStore::MemoryStore(QObject *parent)
    : TokenStore(parent)
    , d(std::make_unique<MemoryStorePrivate>())
{}

MemoryStore::~MemoryStore() = default;

PendingCall MemoryStore::read(const QString &entry, Done done)
{
    const auto found = d->secrets.find(entry);
    if (found == d->secrets.end())
        return reportLater(std::move(done), StoreResult{Status::NotFound, {}, {}});
    return reportLater(std::move(done), StoreResult{Status::Done, found->second.clone(), {}});
}

PendingCall MemoryStore::write(const QString &entry, Secret value, Done done)
{
    d->secrets.insert_or_assign(entry, std::move(value));
    return reportLater(std::move(done), StoreResult());
}

PendingCall MemoryStore::reserve(const QString &, qsizetype, Done done)
{
    return reportLater(std::move(done), StoreResult());
}

PendingCall MemoryStore::remove(const QString &entry, Done done)
{
    d->secrets.erase(entry);
    return reportLater(std::move(done), StoreResult());
}

PendingCall MemoryStore::lock(const QString &entry, LockDone done)
{
    return d->locks.lock(entry, std::move(done));
}

} // namespace DeviceSignIn
