// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "protocol/pendingcall.h"
#include "session/accountindex.h"
#include "storage/secretservice.h"
#include "storage/storechoice.h"
#include "storage/tokenstore.h"

#include <memory>

namespace DeviceSignIn {

/*!
    Yields the finding "store": whether the token store can be read and written. The check writes an
    entry and deletes it again.
*/
class StoreCheck : public PendingWork<Finding>
{
public:
    /*!
        \a service is the name of the entries in a keychain, and of the subfolder in a folder: see
        createStore().
    */
    StoreCheck(const StoreChoice &choice, const QString &service, Done done);

private:
    void write();
    void remove();
    void finish(const StoreResult &result);
    void fail(const StoreResult &result, Keyring keyring);

    StoreChoice m_choice;
    std::unique_ptr<TokenStore> m_store;
    AccountIndex m_accounts;
    /*! The call of the store that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
