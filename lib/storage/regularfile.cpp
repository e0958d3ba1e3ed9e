// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/regularfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

bool isExposedBy(const struct stat &about)
{
    const bool mayGroupRead = (about.st_mode & S_IRGRP) != 0 && about.st_uid == geteuid();
    return mayGroupRead || (about.st_mode & S_IROTH) != 0;
}

QString notRegular()
{
    return QStringLiteral("Not a regular file");
}

} // namespace

std::variant<FileContent, QString> readRegularFile(const QString &name, qint64 largest)
{
    const QByteArray path = QFile::encodeName(name);
    struct stat about = {};
    // A device must not even be opened. What has been opened is looked at again, because the name
    // may mean another file by then.
    if (stat(path.constData(), &about) != 0)
        return qt_error_string(errno);
    if (!S_ISREG(about.st_mode))
        return notRegular();
    const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return qt_error_string(errno);
    QFile file;
    if (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)
        || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                      QFileDevice::AutoCloseHandle)) {
        close(descriptor);
        return notRegular();
    }
    FileContent content{file.read(largest), isExposedBy(about)};
    if (file.error() != QFile::NoError)
        return file.errorString();
    return content;
}

bool isExposed(const QString &name)
{
    struct stat about = {};
    return stat(QFile::encodeName(name).constData(), &about) == 0 && isExposedBy(about);
}

} // namespace DeviceSignIn
