// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QPointer>

#include <deque>
#include <map>

namespace DeviceSignIn {

/*! Locks of accounts within one process. They are granted in the order in which they were requested. */
class LockQueue : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! The same as TokenStore::lock(), without a time limit. The lock may outlive this object. */
    void lock(const QString &account, QObject *context, TokenStore::Locked done);

private:
    class QueuedLock;
    struct Request
    {
        QPointer<QObject> context;
        TokenStore::Locked done;
    };

    /*! Grants \a account to the next one who waits for it. */
    void grantNext(const QString &account);

    /*! The accounts that are locked, and the requests that wait for them. */
    std::map<QString, std::deque<Request>> m_locked;
};

} // namespace DeviceSignIn
