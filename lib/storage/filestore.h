// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

class FileStorePrivate;

/*!
    Files in a folder, for a box without a keychain whose operator has chosen so. Nothing is
    encrypted.

    What it protects against: other users of the machine (the folder is its owner's alone, and
    anything else is refused), a symbolic link put in the way, and a power loss at any moment (a
    file is replaced as a whole, and is on the disk before the answer comes). What it does not:
    programs of the same user, the administrator, a back-up, and whoever takes the disk out.

    Each account has a file of its own, named by the hash of the account; its lock stands beside it.
    The calls do their work at once, and answer later.
*/
class DEVICESIGNIN_EXPORT FileStore : public TokenStore
{
    Q_OBJECT

public:
    /*! \a folder is made, with its parents, when something is written. */
    explicit FileStore(QString folder, QObject *parent = nullptr);
    ~FileStore() override;

    bool isLasting() const override { return true; }
    void read(const QString &account, QObject *context, Done done) override;
    void write(const QString &account, Secret value, QObject *context, Done done) override;
    void remove(const QString &account, QObject *context, Done done) override;
    void lock(const QString &account, QObject *context, Locked done) override;

private:
    std::unique_ptr<FileStorePrivate> d;
};

} // namespace DeviceSignIn
