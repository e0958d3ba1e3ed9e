// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "authoritycheck.h"

#include "network/authorities.h"

namespace DeviceSignIn {

std::optional<Finding> authoritiesFinding(const QProcessEnvironment &environment)
{
    const QString ownSubject = QStringLiteral("authorities");
    if (!authoritiesFrom(environment))
        return std::nullopt;
    const QString problem = problemOfAuthorities(environment);
    if (!problem.isEmpty())
        return failed(ownSubject, problem + u'.');
    return passed(ownSubject,
                  QStringLiteral("those that SSL_CERT_FILE and SSL_CERT_DIR name are there"));
}

} // namespace DeviceSignIn
