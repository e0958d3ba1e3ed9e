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
        QStringLiteral("There is no display here. Run this command within the graphical session; "
                       "on a box without one, the compositor cage provides a display."));
}

} // namespace DeviceSignIn
