// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/tokenstore.h"

#include "storage/filestore.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"
#include "storage/sealedstore.h"

namespace DeviceSignIn {

std::unique_ptr<TokenStore> TokenStore::inKeychain(const QString &service)
{
    return std::make_unique<KeychainStore>(service);
}

std::unique_ptr<TokenStore> TokenStore::inMemory()
{
    return std::make_unique<MemoryStore>();
}

std::unique_ptr<TokenStore> TokenStore::inFolder(const QString &folder)
{
    return std::make_unique<FileStore>(folder);
}

std::unique_ptr<TokenStore> TokenStore::sealed(const QString &folder, const QString &service,
                                               const Secret &key)
{
    return std::make_unique<SealedStore>(folder, service, key);
}

PendingCall TokenStore::unlock(Done done)
{
    return reportLater(std::move(done), StoreResult());
}

} // namespace DeviceSignIn
