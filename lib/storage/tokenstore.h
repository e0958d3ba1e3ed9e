// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"
#include "protocol/pendingcall.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*!
    A lock on one entry of a store, which is released when this object is destroyed; see
    TokenStore::lock().
*/
class DEVICESIGNIN_EXPORT StoreLock
{
public:
    StoreLock() = default;
    virtual ~StoreLock() = default;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;
};

struct LockResult;
struct StoreResult;

/*!
    Keeps secrets, each under the name of its entry. The functions inKeychain(), inMemory(),
    inFolder() and sealed() create the stores of this library for a SignInFactory. An application
    may implement a store of its own.

    \code
    SignInFactory factory(client, TokenStore::inFolder(u"/var/lib/player/tokens"_s));
    \endcode

    An account has several entries: one with its own name, and others whose names begin with that
    and go on with a slash, such as "default/pending" for the code that is on the screen. The entry
    "/accounts" lists the accounts. A name may have up to 100 visible characters of any script, so
    that it is not suited as the name of a file.

    Each call reports its result later, to \c done, on the thread that made it: see PendingCall. All
    calls are made on the thread of this object. They are carried out in the order in which they
    were made. Their results may arrive in another order. A write or a removal is carried out even
    if its handle is destroyed; only its result is then dropped.
*/
class DEVICESIGNIN_EXPORT TokenStore : public QObject
{
    Q_OBJECT

public:
    /*! The results of the calls. */
    enum class Status {
        Done,        //!< the call was carried out
        NotFound,    //!< the store works and has no secret for this entry
        Locked,      //!< the keychain is locked, so it is not known whether it has a secret
        Unavailable, //!< the store can't be used: there is no keychain, or the file is unreadable
        TimedOut,    //!< the keychain did not respond in time, or another holder kept the lock
        DiskFull,    //!< there is no room for the secret, or the user's quota is used up
        ReadOnly,    //!< the disk is read-only
        WrongPermissions, //!< the folder or the file belongs to another user, others may access it,
                          //!< or its owner may not
        NoLock, //!< no lock can be made, without which two programs could use one refresh token:
                //!< there is no folder for its file, or something is in its way
    };
    Q_ENUM(Status)

    /*! Receives the result of a call. */
    using Done = std::function<void(StoreResult)>;
    /*!
        Receives a lock, or why there is none. The lock is released when the last pointer to it is
        destroyed.
    */
    using LockDone = std::function<void(LockResult)>;
    using QObject::QObject;

    /*!
        Creates a store in the desktop's keychain (Secret Service or KWallet). Its entries have the
        name \a service, which must be the same at every start and belong to one server and client.
        A call ends with Status::TimedOut after 10 seconds. The Secret Service opens a window only
        during unlock(): without a keyring the store is Unavailable, as without the service.
    */
    static std::unique_ptr<TokenStore> inKeychain(const QString &service);
    /*!
        Creates a store in the memory of this process, which is wiped when the store is destroyed.
    */
    static std::unique_ptr<TokenStore> inMemory();
    /*!
        Creates a store of unencrypted files, for a device without a keychain. \a folder is an
        absolute path, which belongs to one server and client; it is created when it is needed. If
        the folder belongs to another user than that of the process, or if others may access it,
        each call ends with WrongPermissions.
    */
    static std::unique_ptr<TokenStore> inFolder(const QString &folder);
    /*!
        Creates a store of files as inFolder() does, each encrypted with \a key, which the
        application keeps elsewhere, for example in a credential of systemd. \a key has at least 32
        random bytes; with a shorter one each read and write is Unavailable. The files can be read
        only with the same \a service, which names their purpose.
    */
    static std::unique_ptr<TokenStore> sealed(const QString &folder, const QString &service,
                                              const Secret &key);

    /*! Whether secrets are kept when the program ends. */
    virtual bool isPersistent() const = 0;

    /*! Reads the secret of \a entry into StoreResult::value; NotFound if there is none. */
    virtual PendingCall read(const QString &entry, Done done) = 0;
    /*!
        Replaces the secret of \a entry. If the result is not Done, nothing has changed; after
        TimedOut, however, the keychain may still carry out the write.
    */
    virtual PendingCall write(const QString &entry, Secret value, Done done) = 0;
    /*!
        Makes sure, as far as the store can, that a later write() of a secret of at most \a size
        bytes to \a entry will succeed, and reports why it would not. The secret of \a entry stays
        unchanged. The reservation ends with the next write() or remove() of \a entry, and with the
        store.
    */
    virtual PendingCall reserve(const QString &entry, qsizetype size, Done done) = 0;
    /*! Removes the secret of \a entry. The result is Done even if there was none. */
    virtual PendingCall remove(const QString &entry, Done done) = 0;

    /*!
        Asks the person to unlock the store if it is locked, and reports whether it can be used
        then. A keychain opens a window of its own, which is closed after a minute. Call it only
        when a person has asked for it. By default it does nothing, and its result is Done.
    */
    virtual PendingCall unlock(Done done);

    /*!
        Waits until there is no other lock of \a entry, in this process or in another one that uses
        the same store, and creates one. The locks of a process end with it, even if it is killed.
        The result is TimedOut if the wait took too long. The stores of this library wait for 70
        seconds, which is longer than a refresh takes; the one in memory waits without a limit.

        The lock is advisory: read(), write() and remove() ignore it.
    */
    virtual PendingCall lock(const QString &entry, LockDone done) = 0;
};

/*! The result of a read, write or removal of a TokenStore. */
struct StoreResult
{
    /*! The kinds of results. */
    using Status = TokenStore::Status;

    /*! Whether the call was carried out, or why it was not. */
    Status status = Status::Done;
    /*!
        The secret that was read; empty after a write or a removal, and if the status is not Done.
    */
    Secret value;
    /*! One line for a log, which never contains the value. */
    QString detail;
};

/*! The result of TokenStore::lock(). */
struct LockResult
{
    /*! The lock; null if \c status is not Done. */
    std::shared_ptr<StoreLock> lock;
    /*! Whether there is a lock, or why not. */
    StoreResult::Status status = StoreResult::Status::Done;
};

} // namespace DeviceSignIn
