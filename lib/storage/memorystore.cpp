// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/memorystore.h"

#include "storage/lockqueue.h"
#include "storage/postresult.h"

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

void MemoryStore::read(const QString &account, QObject *context, Done done)
{
    const auto found = d->secrets.find(account);
    if (found == d->secrets.end())
        postResult(context, std::move(done), {Status::NotFound, {}, {}});
    else
        postResult(context, std::move(done), {Status::Done, found->second.clone(), {}});
}

void MemoryStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    d->secrets.insert_or_assign(account, std::move(value));
    postResult(context, std::move(done), {});
}

void MemoryStore::remove(const QString &account, QObject *context, Done done)
{
    d->secrets.erase(account);
    postResult(context, std::move(done), {});
}

void MemoryStore::lock(const QString &account, QObject *context, Locked done)
{
    d->locks.lock(account, context, std::move(done));
}

} // namespace DeviceSignIn
