// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QList>
#include <QSslError>

namespace DeviceSignIn {

/*!
    What \a errors, those of a TLS handshake that failed, mean to the person: TransportError::Tls, or
    WrongClock where \a utc, this machine's calendar, is the only thing that speaks against the
    certificates. Words only: the connection is refused in any case.

    \list
    \li With any error besides the dates it is the certificate: the dates in a chain that nobody
        vouches for prove nothing.
    \li A certificate that is not valid yet: the clock is behind. Authorities date nothing ahead.
    \li One that is not valid any more has been forgotten by the server, unless it seems to be out of
        date for longer than any server would go unnoticed: then the clock is ahead.
    \endlist
*/
TransportError readTlsErrors(const QList<QSslError> &errors, const QDateTime &utc);

} // namespace DeviceSignIn
