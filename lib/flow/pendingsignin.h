// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/proofs.h"
#include "protocol/deviceauthorization.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! A sign-in whose code is on the screen: what a program started again needs to go on with it. */
struct PendingSignIn
{
    DeviceAuthorization authorization;
    /*! When the code dies, by the calendar of this machine. */
    QDateTime expiry;
    Proofs proofs;
};

/*! The form in which a TokenStore holds it, under pendingKey(): a JSON object with a version. */
Secret toStore(const PendingSignIn &pending, const ClientConfig &config);

/*!
    None if \a stored is anything else, of another version, was asked for with another \a config
    (server, client or scopes), or is not fit to be shown.
*/
std::optional<PendingSignIn> pendingFromStore(const Secret &stored, const ClientConfig &config);

/*! The life that is left at \a utc. A calendar that is wrong never makes it longer than it was. */
std::chrono::seconds remainingLife(const PendingSignIn &pending, const QDateTime &utc);

/*! Its place in the store, beside the account's own. */
QString pendingKey(const QString &account);

} // namespace DeviceSignIn
