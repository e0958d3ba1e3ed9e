// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "console.h"

namespace DeviceSignIn {

void printLine(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void printLine(std::FILE *stream, const QString &line)
{
    printLine(stream, line.toUtf8());
}

void complain(const QString &line)
{
    printLine(stderr, QString(u"device-signin: " + line));
}

} // namespace DeviceSignIn
