// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QPointer>

#include <deque>
#include <map>

namespace DeviceSignIn {

/*! Locks of accounts within one process. They are granted in the order of the requests. */
class LockQueue : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*!
        Does the same as TokenStore::lock(), without a time limit. The lock may outlive this object.
    */
    void lock(const QString &account, QObject *context, TokenStore::Locked done);

private:
    class QueuedLock;
    struct Request
    {
        QPointer<QObject> context;
        TokenStore::Locked done;
    };

    /*! Grants the lock of \a account to the next request in its queue. */
    void grantNext(const QString &account);

    /*! The queues of requests, by locked account. */
    std::map<QString, std::deque<Request>> m_locked;
};

} // namespace DeviceSignIn
