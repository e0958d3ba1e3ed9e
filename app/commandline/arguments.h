// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the arguments of main() before there is an application object, which would remove those that it
    understands itself.
*/
inline QStringList readArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace DeviceSignIn
