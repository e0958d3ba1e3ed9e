// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

class SealedStorePrivate;

/*!
    Files in a folder, each sealed with a key that does not lie beside them: for a box on which nobody
    logs in, and which so has no keychain. The key is meant to be a credential of systemd's, which
    seals it in turn to the box's TPM, or to a key of the machine's own.

    What it protects against, besides what FileStore does: whoever takes the disk out, or gets hold
    of a back-up or an image of it, reads nothing (with a TPM; without one, the machine's key is on
    the same disk). Whoever changes a file, or puts one in the place of another account's or
    service's, is found out: the entry can't be read then.

    What it does not protect against: the administrator, programs of the same user while the program
    runs, and an older file that is put back in its own place. A lost key is a lost sign-in, and no more.
*/
class DEVICESIGNIN_EXPORT SealedStore : public TokenStore
{
    Q_OBJECT

public:
    /*!
        \a service is what the folder is for, the same at every start. \a key has at least 32
        bytes that nobody can guess; with a shorter one, nothing can be read or written.
    */
    SealedStore(QString folder, QString service, const Secret &key, QObject *parent = nullptr);
    ~SealedStore() override;

    bool isLasting() const override { return true; }
    void read(const QString &account, QObject *context, Done done) override;
    void write(const QString &account, Secret value, QObject *context, Done done) override;
    void remove(const QString &account, QObject *context, Done done) override;
    void lock(const QString &account, QObject *context, Locked done) override;

private:
    std::unique_ptr<SealedStorePrivate> d;
};

} // namespace DeviceSignIn
