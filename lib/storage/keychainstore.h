// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

class KeychainStorePrivate;

/*!
    Keeps secrets in the system's keychain with QtKeychain, which uses the Secret Service on Linux.
    They are never written to an unencrypted file.

    QtKeychain's jobs have no time limit and run one after the other, so that an unlock prompt
    without a response would delay all of them. After the timeout the result is therefore TimedOut,
    while the job itself continues to its end, as QtKeychain requires. A further read of the same
    entry waits for that job instead of adding another one. A result that arrives after its call
    has timed out is dropped.

    QtKeychain 0.13 reports a locked keyring as an empty one. If it finds no entry, the Secret
    Service is therefore queried whether the keyring is locked.

    A reservation writes an entry of the reserved size and removes it again. It shows that the
    keychain could be written at that moment; a later write may fail all the same.

    Locks are files in the user's runtime directory, or in a folder of the user's cache if there is
    none. They are named by a hash.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeychainStore : public TokenStore
{
    Q_OBJECT

public:
    /*!
        \a service is the name under which the keychain keeps the entries. It must be the same at
        every start. \a timeout limits each read, write and removal.
    */
    explicit KeychainStore(QString service,
                           std::chrono::milliseconds timeout = std::chrono::seconds(10),
                           QObject *parent = nullptr);
    ~KeychainStore() override;

    bool isPersistent() const override { return true; }
    PendingCall read(const QString &entry, Done done) override;
    PendingCall write(const QString &entry, Secret value, Done done) override;
    PendingCall reserve(const QString &entry, qsizetype size, Done done) override;
    PendingCall remove(const QString &entry, Done done) override;
    PendingCall lock(const QString &entry, LockDone done) override;

private:
    std::unique_ptr<KeychainStorePrivate> d;
};

} // namespace DeviceSignIn
