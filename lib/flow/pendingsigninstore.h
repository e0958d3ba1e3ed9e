// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/pendingsignin.h"
#include "protocol/pendingcalls.h"
#include "storage/tokenstore.h"

#include <functional>
#include <optional>

namespace DeviceSignIn {

class Clock;

/*!
    Keeps the code of one account's sign-in in a TokenStore, so that a program that is started again
    can go on with it. A write or a removal is carried out even if this object is destroyed.
*/
class PendingSignInStore
{
public:
    /*! None of the pointers is owned; all must outlive this object. */
    PendingSignInStore(const QString &account, TokenStore *store, Clock *clock);

    /*!
        Passes the stored sign-in to \a done, or none if there is none for \a config (see
        pendingFromStore()) or if its code expires before a person could enter it. One that is of no
        use is removed. \a config must outlive the call.
    */
    PendingCall read(const ClientData &config,
                     std::function<void(std::optional<PendingSignIn>)> done);
    /*! Stores \a pending, whose code was requested with \a config. */
    void write(const PendingSignIn &pending, const ClientData &config);
    /*! Removes the sign-in if the store may contain one. */
    void remove();
    /*! Leaves the sign-in in the store: the next remove() has no effect. */
    void leave() { m_mayBeStored = false; }
    /*!
        Calls \a done as soon as the store has carried out the last write() or remove(), whatever
        its result.
    */
    PendingCall whenStored(std::function<void()> done);

private:
    QString m_entry;
    TokenStore *m_store;
    Clock *m_clock;
    /*! Whether the store may contain the sign-in, so that it has to be removed. */
    bool m_mayBeStored = false;
    /*! The last write or removal. */
    PendingCall m_storing;
    /*! The calls of whenStored() that wait for it. */
    PendingCalls<bool> m_waiting;
};

} // namespace DeviceSignIn
