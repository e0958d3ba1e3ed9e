// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "secretfile.h"

#include <QFile>

namespace DeviceSignIn {

std::variant<Secret, QString> readSecretFile(const QString &name)
{
    constexpr qint64 most = 4096;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return QStringLiteral("Can't read the client's secret: %1.").arg(file.errorString());
    // One byte more than is allowed tells a file that is too long, however long it is.
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFile::NoError)
        return QStringLiteral("Can't read the client's secret: %1.").arg(file.errorString());
    if (bytes.size() > most)
        return QStringLiteral("The file with the client's secret has more than 4096 bytes.");
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return QStringLiteral("The file with the client's secret is empty.");
    return Secret(std::move(bytes));
}

} // namespace DeviceSignIn
