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
    The system's keychain by QtKeychain: the Secret Service on Linux. Never a file in plain text.

    QtKeychain's jobs have no time limit and run one after the other, so an unlock prompt that nobody
    answers would hold up all of them. After \c patience the caller gets TimedOut; the job itself
    is left to end, as QtKeychain wants it. Whoever reads the same account meanwhile waits for that
    job rather than for another one behind it; where nobody waits, its late result is dropped.

    QtKeychain 0.13 finds nothing to read in a keyring that is closed, and nothing to remove: then
    the Secret Service itself is asked whether it is.

    Locks are files in the user's runtime directory, named by a hash.
*/
class DEVICESIGNIN_EXPORT KeychainStore : public TokenStore
{
    Q_OBJECT

public:
    /*! \a service is the name the entries stand under, the same at every start. */
    explicit KeychainStore(QString service,
                           std::chrono::milliseconds patience = std::chrono::seconds(10),
                           QObject *parent = nullptr);
    ~KeychainStore() override;

    bool isLasting() const override { return true; }
    void read(const QString &account, QObject *context, Done done) override;
    void write(const QString &account, Secret value, QObject *context, Done done) override;
    void remove(const QString &account, QObject *context, Done done) override;
    void lock(const QString &account, QObject *context, Locked done) override;

private:
    std::unique_ptr<KeychainStorePrivate> d;
};

} // namespace DeviceSignIn
