// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*!
    Whether \a name may name an account: 1 to 64 characters that can all be seen, no slash, no space
    at either end.
*/
DEVICESIGNIN_EXPORT bool isAccountName(const QString &name);

class AccountIndexPrivate;

/*! Who has signed in as an account, as the store knows it. */
struct Person
{
    /*! The name of the account: see isAccountName(). */
    QString account;
    /*! The name to greet them with; may be empty. */
    QString name;
    /*! When only a new sign-in helps, by this machine's calendar; invalid where that never comes, or is
     * not known. */
    QDateTime end;
};

/*!
    The names of all accounts in a store, which itself can't say what it holds. Sessions keep the
    list; an app reads it.

    A list that makes no sense is begun anew: each session adds itself again when it is restored.
*/
class DEVICESIGNIN_EXPORT AccountIndex
{
public:
    /*! How the store answered. */
    using Status = StoreResult::Status;
    /*! Done, or why the names are not known. */
    using Names = std::function<void(Status, QStringList)>;
    /*! Likewise, with who they are. */
    using People = std::function<void(Status, QList<Person>)>;
    /*! How a change of the list went. */
    using Done = std::function<void(Status)>;

    /*! \a store is not owned, and must live longer than this. */
    explicit AccountIndex(TokenStore *store);
    ~AccountIndex();
    AccountIndex(const AccountIndex &) = delete;
    AccountIndex &operator=(const AccountIndex &) = delete;

    /*! In alphabetical order. \a done is called later, not at all once \a context is gone. */
    void list(QObject *context, Names done);
    /*! Those accounts whose tokens are there, in the same order. Likewise. */
    void people(QObject *context, People done);
    /*! Writes only what has changed. Likewise. */
    void add(const QString &name, QObject *context, const Done &done);
    /*! Writes only what has changed; a name that is not there is none. Likewise. */
    void remove(const QString &name, QObject *context, const Done &done);

private:
    std::unique_ptr<AccountIndexPrivate> d;
};

} // namespace DeviceSignIn
