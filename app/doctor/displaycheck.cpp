// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "displaycheck.h"

#include "process/display.h"

#include <QProcessEnvironment>

namespace DeviceSignIn {

Finding displayFinding(const QProcessEnvironment &environment)
{
    const QString subject = QStringLiteral("display");
    if (hasDisplay(environment))
        return fine(subject, QStringLiteral("a window can be opened"));
    return wrong(
        subject,
        QStringLiteral("There is none here. Ask from within the session that has it; on a box "
                       "without one, cage makes one."));
}

} // namespace DeviceSignIn
