// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountindex.h"
#include "session/sessionaccess.h"
#include "session/sessionstore.h"
#include "session/sessiontokens.h"

#include <functional>
#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    Stores the tokens of a session in the account in which they belong: see setAccountChoice().

    The account is added to the list of accounts before it gets the tokens. If the power fails in
    between, the list has an account without tokens, which counts as free. In the other order, the
    store would contain tokens that are in no list: nobody could sign out of them, and the next
    person who is added to a household would be signed in with them. So an account that was chosen
    gets no tokens if it can't be listed. The list is changed while the account is locked, because
    another program that signs out takes the account from the list under the same lock.

    The result is that of the store; none if the tokens were not stored because they are being
    refreshed. A refresh has the lock of the account that the session has now, and at its end the
    tokens are stored again.
*/
class SessionSave : public PendingWork<std::optional<StoreResult::Status>>
{
public:
    /*!
        None of the pointers is owned; all must outlive this object. \a choose may be null: the
        tokens are then stored in the account that \a store has.
    */
    SessionSave(SessionStore *store, AccountIndex *accounts, SessionTokens *tokens,
                AccountChoice choose, Done done);

private:
    using Status = StoreResult::Status;

    void choose(Status status, const QList<Person> &people);
    void save();
    void end(std::optional<Status> stored);

    SessionStore *m_store;
    AccountIndex *m_accounts;
    SessionTokens *m_tokens;
    AccountChoice m_choose;
    /*! The lock under which the account is chosen, if one could be made. */
    std::shared_ptr<StoreLock> m_lock;
    /*! The step that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
