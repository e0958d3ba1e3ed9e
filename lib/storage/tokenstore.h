// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*! How a store answered. */
struct StoreResult
{
    /*! What kind of answer it is. */
    enum class Status {
        Done,
        NotFound,    //!< the store works and holds nothing under this account
        Locked,      //!< something may be there, but the person did not open the keychain
        Unavailable, //!< there is no keychain here
        TimedOut,    //!< the keychain did not answer
    };

    /*! Whether value can be relied on. */
    Status status = Status::Done;
    /*! What was read; empty after a write or a removal. */
    Secret value;
    /*! One line for a log; never holds the value. */
    QString detail;
};

/*! One account of a store is one holder's alone until this ends. */
class DEVICESIGNIN_EXPORT StoreLock
{
public:
    StoreLock() = default;
    virtual ~StoreLock() = default;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;
};

/*!
    Keeps one secret for each account. All calls answer later, exactly once, through \c done, on the
    caller's thread; not at all once \a context is gone. They are carried out in the order in which
    they were made; the answers may come in another.
*/
class DEVICESIGNIN_EXPORT TokenStore : public QObject
{
    Q_OBJECT

public:
    /*! Told how it went, once. */
    using Done = std::function<void(StoreResult)>;
    /*! Told once; the lock is given back when the pointer goes. */
    using Locked = std::function<void(std::shared_ptr<StoreLock>)>;
    using QObject::QObject;

    /*! Whether what it keeps outlives the program. */
    virtual bool isLasting() const = 0;

    /*! What stands under \a account, in StoreResult::value; NotFound where nothing does. */
    virtual void read(const QString &account, QObject *context, Done done) = 0;
    /*! Puts \a value in the place of what stood there. An answer other than Done has changed nothing. */
    virtual void write(const QString &account, Secret value, QObject *context, Done done) = 0;
    /*! Removing what is not there is Done. */
    virtual void remove(const QString &account, QObject *context, Done done) = 0;

    /*!
        Waits until nobody else holds \a account, in this process or another that uses the same
        store; a process that was killed holds nothing. Null when that took too long.

        It binds those who ask for it: read, write and remove do not.
    */
    virtual void lock(const QString &account, QObject *context, Locked done) = 0;
};

} // namespace DeviceSignIn
