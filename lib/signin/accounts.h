// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QStringList>

#include <functional>

namespace DeviceSignIn {

/*!
    Whether \a name may name an account: 1 to 64 characters that can all be seen, no slash, no space
    at either end.
*/
bool isAccountName(const QString &name);

/*!
    The names of all accounts in a store, which itself can't say what it holds. Sessions keep the
    list; an app reads it.

    A list that makes no sense is begun anew: each session adds itself again when it is restored.
*/
class Accounts
{
public:
    using Status = StoreResult::Status;
    /*! Done, or why the names are not known. */
    using Names = std::function<void(Status, QStringList)>;
    using Done = std::function<void(Status)>;

    /*! \a store is not owned, and must live longer than this. */
    explicit Accounts(TokenStore *store);

    /*! In alphabetical order. \a done is called later, not at all once \a context is gone. */
    void list(QObject *context, Names done);
    /*! Writes only what has changed. Likewise. */
    void add(const QString &name, QObject *context, const Done &done);
    void remove(const QString &name, QObject *context, const Done &done);

private:
    void change(QObject *context, const std::function<void(QStringList *)> &change,
                const Done &done);

    TokenStore *m_store;
};

} // namespace DeviceSignIn
