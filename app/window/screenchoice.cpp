// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screenchoice.h"

#include <QGuiApplication>
#include <QScreen>

namespace DeviceSignIn {

std::variant<QScreen *, QString> findScreen(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const int number = name.toInt();
    QStringList names;
    for (QScreen *screen : screens) {
        // Not every platform names its screens.
        const QString position = QString::number(names.size() + 1);
        names.append(screen->name().isEmpty() ? position : screen->name());
        if (screen->name() == name || names.size() == number)
            return screen;
    }
    return QStringLiteral("There is no screen %1, only %2.")
        .arg(name, names.join(QStringLiteral(", ")));
}

} // namespace DeviceSignIn
