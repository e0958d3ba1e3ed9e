// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QString>

#include <variant>

namespace DeviceSignIn {

/*!
    Returns the content of the file \a name, which is a secret, without the newline at its end; or
    one line that describes the problem with the file and calls the secret \a what. The line never
    contains the secret. Only a regular file is read; see readRegularFile(). If others can read it
    too (see isExposed()), a warning is logged once.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<Secret, QString> readSecretFile(const QString &name,
                                                                         const QString &what);

/*! Warns, once for each file, that others can read the secret \a what in the file \a name. */
DEVICESIGNIN_PRIVATE_EXPORT void warnOfExposure(const QString &name, const QString &what);

} // namespace DeviceSignIn
