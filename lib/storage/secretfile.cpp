// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretfile.h"

#include <QFile>

namespace DeviceSignIn {

std::variant<Secret, QString> readSecretFile(const QString &name, const QString &what)
{
    constexpr qint64 largest = 16384;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return QStringLiteral("Can't read %1: %2.").arg(what, file.errorString());
    // One byte more than is allowed is enough to detect a file that is too long.
    QByteArray bytes = file.read(largest + 1);
    if (file.error() != QFile::NoError)
        return QStringLiteral("Can't read %1: %2.").arg(what, file.errorString());
    if (bytes.size() > largest)
        return QStringLiteral("The file with %1 has more than 16384 bytes.").arg(what);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return QStringLiteral("The file with %1 is empty.").arg(what);
    return Secret(std::move(bytes));
}

} // namespace DeviceSignIn
