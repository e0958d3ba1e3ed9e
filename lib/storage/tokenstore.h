// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*! The result of a call of a TokenStore. */
struct StoreResult
{
    /*! The kinds of results. */
    enum class Status {
        Done,        //!< the call was carried out
        NotFound,    //!< the store works and has nothing for this account
        Locked,      //!< the keychain is locked, so it is unknown what it has
        Unavailable, //!< the store can't be used: there is no keychain, or the file is unreadable
        TimedOut,    //!< the keychain did not respond in time
    };

    /*! Whether the call was carried out, and if not, why. */
    Status status = Status::Done;
    /*! The secret that was read; empty after a write or a removal, and unless the status is Done. */
    Secret value;
    /*! One line for a log, which never contains the value. */
    QString detail;
};

/*! Locks one account of a store until it is destroyed; see TokenStore::lock(). */
class DEVICESIGNIN_EXPORT StoreLock
{
public:
    StoreLock() = default;
    virtual ~StoreLock() = default;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;
};

/*!
    Keeps one secret for each account. An application may implement its own.

    Each call reports its result later and exactly once, by calling \c done on the caller's thread; not at
    all if \c context is destroyed before. The calls are carried out in the order in which they were made.
    Their results may arrive in another order.
*/
class DEVICESIGNIN_EXPORT TokenStore : public QObject
{
    Q_OBJECT

public:
    /*! Receives the result of a call. */
    using Done = std::function<void(StoreResult)>;
    /*! Receives a lock, or null. The lock is released when the last pointer to it is destroyed. */
    using Locked = std::function<void(std::shared_ptr<StoreLock>)>;
    using QObject::QObject;

    /*! Whether secrets are still there after the program was started again. */
    virtual bool isLasting() const = 0;

    /*! Reads the secret of \a account into StoreResult::value; NotFound if there is none. */
    virtual void read(const QString &account, QObject *context, Done done) = 0;
    /*!
        Replaces the secret of \a account. Unless the result is Done nothing has changed, except that
        after TimedOut the keychain may still carry it out.
    */
    virtual void write(const QString &account, Secret value, QObject *context, Done done) = 0;
    /*! Removes the secret of \a account. The result is Done even if there was none. */
    virtual void remove(const QString &account, QObject *context, Done done) = 0;

    /*!
        Waits until no other lock of \a account exists, in this process or in another one that uses the
        same store, and creates one. A process that was killed has no locks. \a done receives null if
        the wait took too long.

        The lock is advisory: read(), write() and remove() ignore it.
    */
    virtual void lock(const QString &account, QObject *context, Locked done) = 0;
};

} // namespace DeviceSignIn
