// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/proofs.h"
#include "protocol/deviceauthorization.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! A sign-in whose code is on the screen: all that is needed to go on with it after a restart. */
struct PendingSignIn
{
    DeviceAuthorization authorization;
    /*! When the code expires, by the calendar of this machine. */
    QDateTime expiry;
    Proofs proofs;
};

/*! What a TokenStore holds under pendingKey(): a JSON object with a version. */
Secret toStore(const PendingSignIn &pending, const ClientConfig &config);

/*!
    Reads what toStore() made. Nothing is returned if \a stored is something else or of another
    version, if the code was asked for with another \a config (server, client or scopes), or if it is
    not safe to be shown.
*/
std::optional<PendingSignIn> pendingFromStore(const Secret &stored, const ClientConfig &config);

/*! The lifetime that is left at \a utc. A wrong calendar never makes it longer than the whole. */
std::chrono::seconds remainingLife(const PendingSignIn &pending, const QDateTime &utc);

/*! The name under which the store holds the pending sign-in of \a account. */
QString pendingKey(const QString &account);

} // namespace DeviceSignIn
