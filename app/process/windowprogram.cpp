// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "windowprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace DeviceSignIn {

QString windowProgramPath()
{
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
    return QDir::cleanPath(folder + QStringLiteral("/../device-signin"));
}

QString continueAsWindowProgram(char *argv[])
{
    const QString path = windowProgramPath();
    execv(QFile::encodeName(path).constData(), argv);
    return QStringLiteral("%1 can't be started: %2.")
        .arg(path, QString::fromLocal8Bit(std::strerror(errno)));
}

int runScreenCheck(char *argv[])
{
    QStringList arguments{QString::fromLatin1(screenCheckArgument)};
    for (char **argument = argv + 1; *argument; ++argument)
        arguments.append(QFile::decodeName(*argument));
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.setInputChannelMode(QProcess::ForwardedInputChannel);
    program.start(windowProgramPath(), arguments);
    program.waitForFinished(-1);
    if (program.error() == QProcess::FailedToStart || program.exitStatus() == QProcess::CrashExit)
        return -1;
    return program.exitCode();
}

} // namespace DeviceSignIn
