// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"
#include "protocol/clientdata.h"
#include "protocol/pendingcall.h"
#include "signin/signinfactory.h"
#include "storage/storechoice.h"

#include <QList>
#include <QSslCertificate>

#include <functional>

namespace DeviceSignIn {

class Clock;

// For the programs and the QML module of this project, which check a configuration option by
// option.

/*!
    Returns the name under which a store keeps the entries of \a client. It depends only on the
    server and on the client id, so that a restart finds the same entries.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString storeService(const ClientData &client);

/*!
    The settings of the transport for \a client. \a authorities are trusted for the server in
    addition to the system's.
*/
DEVICESIGNIN_PRIVATE_EXPORT HttpSettings httpSettings(const ClientData &client,
                                                      const QList<QSslCertificate> &authorities);

/*!
    Creates a factory for a client whose configuration has been read. \a authorities are trusted for
    the server in addition to the system's.
*/
DEVICESIGNIN_PRIVATE_EXPORT SignInFactory createFactory(ClientData client, const StoreChoice &store,
                                                        const QList<QSslCertificate> &authorities);

/*! The clock of the sign-ins of \a factory, owned by it. */
DEVICESIGNIN_PRIVATE_EXPORT Clock *clockOf(const SignInFactory &factory);

/*!
    Calls \a done as soon as \a factory awaits no response that may bring tokens after the end of
    their sign-in, and revokes no such tokens. A program waits for that before it ends.
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall whenDiscarded(const SignInFactory &factory,
                                                      std::function<void()> done);

} // namespace DeviceSignIn
