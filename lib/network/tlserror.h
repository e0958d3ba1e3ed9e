// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QList>
#include <QSslError>

namespace DeviceSignIn {

/*!
    Returns the error of a failed TLS handshake that has reported \a errors: WrongClock if the dates
    of the certificates, compared with \a utc (this machine's system clock), are the only problem,
    and Tls otherwise. The connection is refused in both cases.

    \list
    \li With any other error the result is Tls, because the dates in a chain that is not trusted
        prove nothing.
    \li A certificate that is not valid yet means that the clock is behind, since authorities do not
        issue certificates ahead of their time.
    \li An expired certificate means that the operator has not renewed it (Tls). If it seems to have
        expired more than 398 days ago, however, the clock is ahead (WrongClock).
    \endlist
*/
TransportError readTlsErrors(const QList<QSslError> &errors, const QDateTime &utc);

} // namespace DeviceSignIn
