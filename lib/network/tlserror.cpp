// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/tlserror.h"

#include <QSslCertificate>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*!
    Public authorities issue certificates for at most this time. An operator notices an expired
    certificate sooner.
*/
constexpr qint64 longestNeglectInDays = 398;

bool isDueToClock(const QSslError &error, const QDateTime &utc)
{
    if (error.error() == QSslError::CertificateNotYetValid)
        return true;
    return error.error() == QSslError::CertificateExpired
           && error.certificate().expiryDate().daysTo(utc) > longestNeglectInDays;
}

} // namespace

TransportError readTlsErrors(const QList<QSslError> &errors, const QDateTime &utc)
{
    const bool isClock =
        !errors.isEmpty() && std::all_of(errors.begin(), errors.end(), [&](const auto &error) {
            return isDueToClock(error, utc);
        });
    return isClock ? TransportError::WrongClock : TransportError::Tls;
}

} // namespace DeviceSignIn
