// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"
#include "protocol/clientdata.h"
#include "signin/signinfactory.h"
#include "storage/storechoice.h"

#include <QList>
#include <QSslCertificate>

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

} // namespace DeviceSignIn
