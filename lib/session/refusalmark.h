// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenrefresh.h"

namespace DeviceSignIn {

/*!
    Marks the tokens of an account as refused in the store, after an application's report that its
    service refuses the access token, where no refresh token is there to get another one. The tokens
    stay in the store until a new sign-in takes their place.

    The result is RefreshRefused. It is RefreshedSession if the store has another access token by
    now, which another process has got, and SignedOutElsewhere if the person has signed out
    meanwhile.

    Nothing is sent to the server. So a store that can't be locked, read or written does not prevent
    the result RefreshRefused; the mark is then in memory only.
*/
class RefusalMark : public PendingWork<RefreshResult>
{
public:
    /*!
        \a task contains the session, and the access token that was refused. \a store is not owned,
        and must outlive this object.
    */
    RefusalMark(SessionStore *store, TokenRefresh::Task task, Done done);
    ~RefusalMark() override;

private:
    void load();
    void compare(SessionStore::Content content);
    void mark();
    void end(RefreshResult result);

    SessionStore *m_store;
    TokenRefresh::Task m_task;
    std::shared_ptr<StoreLock> m_lock;
    /*! The call of the store that is under way. */
    PendingCall m_call;
};

} // namespace DeviceSignIn
