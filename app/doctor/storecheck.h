// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "session/accountindex.h"
#include "storage/storechoice.h"
#include "storage/tokenstore.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

/*!
    "store": whether what is there can be read, and something new be kept. Leaves nothing behind.
*/
class StoreCheck : public QObject
{
    Q_OBJECT

public:
    /*! \a service as createStore() wants it. */
    StoreCheck(const StoreChoice &choice, const QString &service, Tell tell);

    void start();

Q_SIGNALS:
    void done();

private:
    void write();
    void remove();
    void end(const StoreResult &result);

    StoreChoice m_choice;
    Tell m_tell;
    std::unique_ptr<TokenStore> m_store;
    AccountIndex m_accounts;
};

} // namespace DeviceSignIn
