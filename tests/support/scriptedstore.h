// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/memorystore.h"

#include <QStringList>

namespace DeviceSignIn {

/*! A store that says it lasts, writes down what it was asked, and fails on demand. */
class ScriptedStore : public TokenStore
{
    Q_OBJECT

public:
    /*! What the next calls come to; Done means that they work. */
    StoreResult::Status status = StoreResult::Status::Done;
    /*! "read", "write" and "remove", as they came. */
    QStringList calls;

    bool isLasting() const override { return true; }

    void read(const QString &account, QObject *context, Done done) override
    {
        calls.append(QStringLiteral("read"));
        m_memory.read(account, context, spoil(std::move(done)));
    }
    void write(const QString &account, Secret value, QObject *context, Done done) override
    {
        calls.append(QStringLiteral("write"));
        m_memory.write(account, std::move(value), context, spoil(std::move(done)));
    }
    void remove(const QString &account, QObject *context, Done done) override
    {
        calls.append(QStringLiteral("remove"));
        m_memory.remove(account, context, spoil(std::move(done)));
    }
    void lock(const QString &account, QObject *context, Locked done) override
    {
        m_memory.lock(account, context, std::move(done));
    }

private:
    Done spoil(Done done) const
    {
        if (status == StoreResult::Status::Done)
            return done;
        return [done = std::move(done), status = status](const StoreResult &) {
            done({status, Secret(), QStringLiteral("scripted")});
        };
    }

    MemoryStore m_memory;
};

} // namespace DeviceSignIn
