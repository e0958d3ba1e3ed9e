// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

class SealedStorePrivate;

/*!
    Keeps secrets in files in a folder, each encrypted with a key that is kept elsewhere. It is
    meant for a device on which nobody logs in and which therefore has no keychain. The key can be a
    credential of systemd, which encrypts it with the device's TPM or with a key of the machine.

    It protects against everything that FileStore protects against. In addition, the secrets can't
    be read from the removed disk, a backup or an image. (This requires a TPM: without one, the
    machine's key is on the same disk.) If a file was changed or replaced by a file of another
    entry or service, this is detected, and the entry can't be read.

    It does not protect against the administrator, against programs of the same user while the
    program runs, or against an older version of the same file. If the key is lost, the person has
    to sign in again.
*/
class DEVICESIGNIN_PRIVATE_EXPORT SealedStore : public TokenStore
{
    Q_OBJECT

public:
    /*!
        \a folder is an absolute path. \a service names the purpose of \a folder and must be the
        same at every start. \a key has at least 32 random bytes; with a shorter one the result of
        every read and write is Unavailable.
    */
    SealedStore(QString folder, QString service, const Secret &key, QObject *parent = nullptr);
    ~SealedStore() override;

    bool isPersistent() const override { return true; }
    PendingCall read(const QString &entry, Done done) override;
    PendingCall write(const QString &entry, Secret value, Done done) override;
    PendingCall reserve(const QString &entry, qsizetype size, Done done) override;
    PendingCall remove(const QString &entry, Done done) override;
    PendingCall lock(const QString &entry, LockDone done) override;

private:
    std::unique_ptr<SealedStorePrivate> d;
};

} // namespace DeviceSignIn
