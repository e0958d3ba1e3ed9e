// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

class MemoryStorePrivate;

/*! Keeps secrets in the memory of this process. They are wiped when the store is destroyed. */
class DEVICESIGNIN_PRIVATE_EXPORT MemoryStore : public TokenStore
{
    Q_OBJECT

public:
    /*! Creates an empty store. */
    explicit MemoryStore(QObject *parent = nullptr);
    ~MemoryStore() override;

    bool isPersistent() const override { return false; }
    PendingCall read(const QString &entry, Done done) override;
    PendingCall write(const QString &entry, Secret value, Done done) override;
    PendingCall reserve(const QString &entry, qsizetype size, Done done) override;
    PendingCall remove(const QString &entry, Done done) override;
    PendingCall lock(const QString &entry, LockDone done) override;

private:
    std::unique_ptr<MemoryStorePrivate> d;
};

} // namespace DeviceSignIn
