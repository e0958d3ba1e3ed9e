// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "displaycheck.h"

#include "process/display.h"
#include "process/displayfallback.h"

#include <QProcessEnvironment>

namespace DeviceSignIn {

Finding displayFinding(const QProcessEnvironment &environment)
{
    const QString subject = QStringLiteral("display");
    if (hasDisplay(environment))
        return passed(subject, QStringLiteral("a window can be opened"));
    if (const QString problem = displayProblem(environment); !problem.isEmpty())
        return failed(subject, problem);
    return failed(
        subject,
        QStringLiteral("There is none here. Ask from within the session that has it; on a box "
                       "without one, cage makes one."));
}

} // namespace DeviceSignIn
