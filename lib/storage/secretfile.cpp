// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretfile.h"

#include "protocol/failure.h"
#include "storage/regularfile.h"
#include "storage/storagelog.h"

#include <QMutex>
#include <QSet>

namespace DeviceSignIn {

namespace {

/*! Whether this is the first call for the file \a name. */
bool isFirstWarning(const QString &name)
{
    static QMutex mutex;
    static QSet<QString> warned;
    const QMutexLocker lock(&mutex);
    const bool isFirst = !warned.contains(name);
    warned.insert(name);
    return isFirst;
}

} // namespace

std::variant<Secret, QString> readSecretFile(const QString &name, const QString &what)
{
    constexpr qint64 largest = 16384;
    // One byte more than is allowed is enough to detect a file that is too long.
    auto read = readRegularFile(name, largest + 1);
    if (const auto *problem = std::get_if<QString>(&read))
        return QStringLiteral("Can't read %1: %2.").arg(what, *problem);
    auto &[bytes, isReadByOthers] = std::get<FileContent>(read);
    if (isReadByOthers)
        warnOfExposure(name, what);
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

void warnOfExposure(const QString &name, const QString &what)
{
    if (isFirstWarning(name))
        qCWarning(storageLog).noquote() << oneLine(
            QStringLiteral("Others can read the file with %1: chmod 600 %2").arg(what, name));
}

} // namespace DeviceSignIn
