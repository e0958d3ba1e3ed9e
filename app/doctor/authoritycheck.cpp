// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "authoritycheck.h"

#include "network/authorities.h"

namespace DeviceSignIn {

std::optional<Finding> authoritiesFinding(const QProcessEnvironment &environment)
{
    const QString ownSubject = QStringLiteral("authorities");
    const auto named = authoritiesFrom(environment);
    if (!named)
        return std::nullopt;
    const QString problem = problemOfAuthorities(environment);
    if (!problem.isEmpty())
        return failed(ownSubject, problem + u'.');
    return passed(ownSubject, QStringLiteral("SSL_CERT_FILE or SSL_CERT_DIR is set: %1 are trusted "
                                             "instead of the system's")
                                  .arg(named->size()));
}

} // namespace DeviceSignIn
