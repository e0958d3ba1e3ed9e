// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/memorystore.h"

#include "storage/answerlater.h"
#include "storage/lockqueue.h"

#include <map>

namespace DeviceSignIn {

using Status = StoreResult::Status;

class MemoryStorePrivate
{
public:
    std::map<QString, Secret> secrets;
    LockQueue turns;
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
        answerLater(context, std::move(done), {Status::NotFound, {}, {}});
    else
        answerLater(context, std::move(done), {Status::Done, found->second.clone(), {}});
}

void MemoryStore::write(const QString &account, Secret value, QObject *context, Done done)
{
    d->secrets.insert_or_assign(account, std::move(value));
    answerLater(context, std::move(done), {});
}

void MemoryStore::remove(const QString &account, QObject *context, Done done)
{
    d->secrets.erase(account);
    answerLater(context, std::move(done), {});
}

void MemoryStore::lock(const QString &account, QObject *context, Locked done)
{
    d->turns.take(account, context, std::move(done));
}

} // namespace DeviceSignIn
