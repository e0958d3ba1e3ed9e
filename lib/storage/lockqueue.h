// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcalls.h"
#include "storage/tokenstore.h"

#include <map>

namespace DeviceSignIn {

/*! Locks of entries within one process. They are granted in the order of the requests. */
class LockQueue : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*!
        Waits until there is no other lock of \a entry, and passes one to \a done. There is no time
        limit: destroying the handle ends the wait. The lock may outlive this object.
    */
    PendingCall lock(const QString &entry, TokenStore::LockDone done);

private:
    class QueuedLock;
    using Queue = PendingCalls<LockResult>;

    /*! Grants the lock of \a entry to the next caller in its queue. */
    void grantNext(const QString &entry);

    /*! The callers that wait for a lock, by locked entry. */
    std::map<QString, Queue> m_locked;
};

} // namespace DeviceSignIn
