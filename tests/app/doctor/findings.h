// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*! Returns the printed findings by subject. Each begins with "ok" or "wrong". */
inline QMap<QString, QString> findings(Program *program)
{
    QMap<QString, QString> found;
    const auto lines = QString::fromUtf8(program->out()).split('\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString subject = line.mid(7).section(": ", 0, 0);
        found.insert(subject, line.left(7).trimmed() + ' ' + line.mid(7).section(": ", 1));
    }
    return found;
}

} // namespace DeviceSignIn
