// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QPointer>

#include <deque>
#include <map>

namespace DeviceSignIn {

/*! Locks within one process: whoever asks for an account gets it in turn. */
class LockQueue : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! As TokenStore::lock(). The lock may outlive this object. */
    void take(const QString &account, QObject *context, TokenStore::Locked done);

private:
    class Turn;
    struct Waiting
    {
        QPointer<QObject> context;
        TokenStore::Locked done;
    };

    void pass(const QString &account);

    /*! An account that is held, and who waits for it. */
    std::map<QString, std::deque<Waiting>> m_held;
};

} // namespace DeviceSignIn
