// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/pendingcall.h"

#include <chrono>
#include <functional>
#include <memory>

namespace DeviceSignIn {

class SessionBusProbe;

/*! The default keyring of the Secret Service, in which new secrets are kept. */
enum class Keyring {
    Unknown, //!< there is no Secret Service, or QtKeychain uses KWallet instead
    Missing, //!< the service runs and has no default keyring yet
    Locked,  //!< it needs a password
    Open,    //!< it can be read and written
    Silent,  //!< the service or the session's bus did not respond in time
};

/*!
    Queries the state of the default keyring, which opens no window, and passes it to \a done. The
    state is Keyring::Silent after \a timeout. Nothing is sent to the session's bus before that has
    responded to \a bus, which is awaited for a second: all queries with the same one together, so
    that those that follow find the bus silent at once.
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall askForKeyring(std::shared_ptr<SessionBusProbe> bus,
                                                      std::chrono::milliseconds timeout,
                                                      std::function<void(Keyring)> done);

/*!
    Lets the Secret Service ask the person for the password of the default keyring, if it is locked,
    and passes the state of the keyring after that to \a done. The service opens a window of its
    own. That window is closed after \a timeout, or when the handle is destroyed. For \a bus see
    askForKeyring().
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall unlockKeyring(std::shared_ptr<SessionBusProbe> bus,
                                                      std::chrono::milliseconds timeout,
                                                      std::function<void(Keyring)> done);

} // namespace DeviceSignIn
