// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QList>
#include <QSslError>

namespace DeviceSignIn {

/*!
    What \a errors, those of a failed TLS handshake, should be called on the screen: TransportError::Tls,
    or WrongClock if the dates of the certificates, compared with \a utc (the calendar of this
    machine), are all that is wrong. The connection is refused in both cases.

    \list
    \li With any other error it is Tls: the dates in a chain that no authority vouches for prove
        nothing.
    \li A certificate that is not valid yet means that the clock is behind, since authorities do not
        issue certificates ahead of their time.
    \li An expired certificate means that the server's operator forgot to renew it (Tls), unless it
        seems to have expired longer ago than an operator could overlook; then the clock is ahead.
    \endlist
*/
TransportError readTlsErrors(const QList<QSslError> &errors, const QDateTime &utc);

} // namespace DeviceSignIn
