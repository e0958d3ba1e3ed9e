// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "storage/tokenstore.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>

namespace DeviceSignIn {

struct StoredSession;

/*!
    Whether \a name may be the name of an account: 1 to 64 visible characters, without a slash, and
    without a space at either end.
*/
DEVICESIGNIN_PRIVATE_EXPORT bool isAccountName(const QString &name);

/*! The data about the person who has signed in to an account, as stored in the token store. */
struct Person
{
    /*! The name of the account: see isAccountName(). */
    QString account;
    /*! The name to greet the person with; may be empty. */
    QString name;
    /*!
        When the sign-in ends, so that only a new one helps, by this machine's system clock. Invalid
        if it does not end by itself or the time is not known.
    */
    QDateTime end;
    /*! See Session::accountAddress. */
    QString address;
    /*! Whether the person has to sign in again, although tokens are kept: see RefreshRefused. */
    bool isRefused = false;
    /*! See Identity::personId. */
    QString id;
};

/*! Returns the data about the person whose tokens \a session has, which are those of \a account. */
Person personOf(const QString &account, const StoredSession &session);

/*!
    The names of all accounts in a store. A TokenStore itself can't list its accounts. Sessions keep
    this list up to date; an application reads it.

    A malformed list counts as empty. Each session adds its account again when it is restored.
*/
class DEVICESIGNIN_PRIVATE_EXPORT AccountIndex
{
public:
    /*! The kinds of results of a store. */
    using Status = StoreResult::Status;
    /*! Receives Status::Done and the names, or why they are not known. */
    using Names = std::function<void(Status, QStringList)>;
    /*! Receives Status::Done and the people, or why they are not known. */
    using People = std::function<void(Status, QList<Person>)>;
    /*! Receives Status::Done, or why the list could not be changed. */
    using Done = std::function<void(Status)>;

    /*! \a store is not owned, and must outlive this object. */
    explicit AccountIndex(TokenStore *store);

    /*! Lists the names, in alphabetical order. */
    PendingCall list(Names done) const;
    /*!
        Lists the people whose accounts have tokens in the store, in alphabetical order of the
        accounts.
    */
    PendingCall people(People done) const;
    /*!
        Adds \a name. The store is written only if the name is new. If the handle is destroyed
        before the result, the name may or may not be added.
    */
    PendingCall add(const QString &name, Done done) const;
    /*!
        Removes \a name. The store is written only if the list contains the name. If the handle is
        destroyed before the result, the name may or may not be removed.
    */
    PendingCall remove(const QString &name, Done done) const;
    /*!
        Takes the lock under which the account of a new sign-in is chosen from people() and stored,
        so that two programs do not choose one account for two people, or two for one person.
    */
    PendingCall lockForSignIn(TokenStore::LockDone done) const;

private:
    TokenStore *m_store;
};

} // namespace DeviceSignIn
