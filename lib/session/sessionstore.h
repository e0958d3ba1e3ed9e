// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/storedsession.h"
#include "storage/tokenstore.h"

#include <array>
#include <functional>
#include <optional>

namespace DeviceSignIn {

/*!
    An account's place in a store, where a power loss at any moment leaves a whole set of tokens.

    It has two slots. A new set goes into the one that does not hold the newest, and is read back;
    until then, and beyond, the newest one before it stays untouched in the other. So there is
    nothing to copy and nothing to clean up: whatever is whole and has the greatest serial number
    counts.

    What can't be read is never written over: see save(). All answers come later, not at all once
    \c context is gone.
*/
class SessionStore
{
public:
    using Status = StoreResult::Status;

    /*! What the slots hold. */
    struct Kept
    {
        /*! Done, also when nothing is there; otherwise why that is not known. */
        Status status = Status::Done;
        std::optional<StoredSession> newest;
        std::optional<StoredSession> older;
    };
    /*! How storing went. */
    struct Saved
    {
        /*! Done only if it was read back as it should be. */
        Status status = Status::Done;
        /*! The serial number that it was given. */
        qint64 serial = 0;
    };

    /*! \a store is not owned, and must live longer than this. */
    SessionStore(QString account, TokenStore *store);

    bool isLasting() const { return m_store->isLasting(); }

    /*! Whoever changes the slots holds this first. */
    void lock(QObject *context, TokenStore::Locked done);
    void load(QObject *context, const std::function<void(Kept)> &done);
    /*! Stores what comes after what load() has found, if it could read both slots. */
    void save(const StoredSession &session, QObject *context, std::function<void(Saved)> done);
    /*! All three, with the lock if it is to be had in time. */
    void lockAndSave(StoredSession session, QObject *context,
                     const std::function<void(Saved)> &done);
    /*!
        Empties both slots. What can't be removed is written over with nothing, which is as good;
        Done if no token is left.
    */
    void remove(QObject *context, const std::function<void(Status)> &done);

private:
    using Both = std::array<StoreResult, 2>;

    QString slotName(size_t slot) const;
    Kept judge(const Both &results);
    void empty(size_t slot, QObject *context, const std::function<void(Status)> &done);

    QString m_account;
    TokenStore *m_store;
    /*! As load() and save() have found them. */
    Status m_status = Status::Unavailable;
    size_t m_newest = 1;
    qint64 m_serial = 0;
};

} // namespace DeviceSignIn
