// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QList>
#include <QProcessEnvironment>
#include <QSslCertificate>
#include <QString>

#include <optional>

namespace DeviceSignIn {

/*!
    Reads the certificates in the PEM file \a path. Files that can't be read, and whatever in them
    is no certificate, are passed over without a message.
*/
DEVICESIGNIN_PRIVATE_EXPORT QList<QSslCertificate> readCertificates(const QString &path);

/*!
    The authorities to trust instead of the system's, by the variables \c SSL_CERT_FILE and
    \c SSL_CERT_DIR of \a environment, as OpenSSL understands them; none if neither is set.

    \c SSL_CERT_FILE is a PEM file. \c SSL_CERT_DIR is a list of folders, separated by colons, in
    which those files count that are named by a hash, such as 4a6481c9.0 (see openssl-rehash(1)). A
    variable replaces the file or the folder that is built into OpenSSL; the other one stays.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::optional<QList<QSslCertificate>>
authoritiesFrom(const QProcessEnvironment &environment);

/*!
    Returns which of these two variables of \a environment names no certificate at all, in one line;
    empty if each that is set names one. OpenSSL, too, passes over such a file or folder without a
    word.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString problemOfAuthorities(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
