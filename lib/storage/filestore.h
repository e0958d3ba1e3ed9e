// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

class FileStorePrivate;

/*!
    Keeps secrets in unencrypted files in a folder, for a device without a keychain whose operator
    has chosen this.

    It protects against other users of the machine (only the owner may access the folder; any other
    folder is refused), against a symbolic link in its place, and against a power failure at any
    moment (a file is replaced as a whole, and is on the disk before the result is reported). It
    does not protect against programs of the same user, the administrator, a backup, or a person who
    removes the disk.

    Each entry has a file of its own, which is named by a hash of the entry, and beside it a
    file for its lock. The calls block while they read or write, and report their results later.

    A reservation is a file of the reserved size beside the file of the entry, which the next write
    fills and puts in its place. The write then needs no more room on the disk, apart from a file
    system that never overwrites in place, such as Btrfs.
*/
class DEVICESIGNIN_PRIVATE_EXPORT FileStore : public TokenStore
{
    Q_OBJECT

public:
    /*!
        \a folder is an absolute path; with any other path every call fails. The folder and its
        missing parents are created when a secret is written, and only their owner may access them.
    */
    explicit FileStore(QString folder, QObject *parent = nullptr);
    ~FileStore() override;

    bool isPersistent() const override { return true; }
    PendingCall read(const QString &entry, Done done) override;
    PendingCall write(const QString &entry, Secret value, Done done) override;
    PendingCall reserve(const QString &entry, qsizetype size, Done done) override;
    PendingCall remove(const QString &entry, Done done) override;
    PendingCall lock(const QString &entry, LockDone done) override;

private:
    std::unique_ptr<FileStorePrivate> d;
};

} // namespace DeviceSignIn
