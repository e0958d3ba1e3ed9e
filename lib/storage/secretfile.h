// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QString>

#include <variant>

namespace DeviceSignIn {

/*!
    The secret that is the only content of the file \a name, without the newline at its end; or what is
    wrong with the file, in one line that calls the secret \a what. The line never contains the secret.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<Secret, QString> readSecretFile(const QString &name,
                                                                         const QString &what);

} // namespace DeviceSignIn
