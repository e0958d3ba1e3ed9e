// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"
#include "storage/turns.h"

#include <map>

namespace DeviceSignIn {

/*! Keeps secrets until the program ends, and nowhere else. */
class MemoryStore : public TokenStore
{
    Q_OBJECT

public:
    using TokenStore::TokenStore;

    bool isLasting() const override { return false; }
    void read(const QString &account, QObject *context, Done done) override;
    void write(const QString &account, Secret value, QObject *context, Done done) override;
    void remove(const QString &account, QObject *context, Done done) override;
    void lock(const QString &account, QObject *context, Locked done) override;

private:
    void answer(QObject *context, Done done, StoreResult result);

    std::map<QString, Secret> m_secrets;
    Turns m_turns;
};

} // namespace DeviceSignIn
