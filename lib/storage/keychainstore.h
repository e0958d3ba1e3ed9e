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

    The keychain may open a window of its own only during unlock(). On a device without a keyboard
    nobody could answer it, and it would cover the page. Each call therefore begins with a query
    whether the Secret Service has a keyring and whether it is open, which opens no window. If there
    is none yet, the keychain counts as unavailable, because the service would ask for a password
    for a new one. KWallet has no such query, so it may open its window during any call.

    QtKeychain's jobs have no time limit and run one after the other, so that one without a response
    would delay all of them. After the timeout the result is therefore TimedOut,
    while the job itself continues to its end, as QtKeychain requires. A further read of the same
    entry waits for that job instead of adding another one. A result that arrives after its call
    has timed out is dropped.

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
    PendingCall unlock(Done done) override;
    PendingCall lock(const QString &entry, LockDone done) override;

private:
    /*! Shared with the calls that are under way. */
    std::shared_ptr<KeychainStorePrivate> d;
};

} // namespace DeviceSignIn
