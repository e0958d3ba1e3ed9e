// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/proofs.h"
#include "protocol/deviceauthorization.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! A sign-in that waits for approval: everything that is needed to continue it after a restart. */
struct PendingSignIn
{
    DeviceAuthorization authorization;
    /*! The time at which the code expires, by this machine's system clock. */
    QDateTime expiry;
    Proofs proofs;
};

/*! The value that a TokenStore holds under pendingEntry(): a JSON object with a version. */
Secret serialize(const PendingSignIn &pending, const ClientData &config);

/*!
    Reads a value that serialize() returned. The result is none if \a stored has another format or
    version, if the code was requested with another \a config (server, client or scopes), or if the
    code or its address is not safe to show.
*/
std::optional<PendingSignIn> pendingFromStore(const Secret &stored, const ClientData &config);

/*!
    The part of the code's lifetime that is left at \a utc. A wrong clock can't make it longer
    than the whole lifetime.
*/
std::chrono::seconds remainingLife(const PendingSignIn &pending, const QDateTime &utc);

/*! The name under which the store holds the pending sign-in of \a account. */
QString pendingEntry(const QString &account);

} // namespace DeviceSignIn
