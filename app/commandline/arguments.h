// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the arguments of main(). Call it before the application object is created, which removes
    the arguments that Qt interprets itself.
*/
inline QStringList readArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace DeviceSignIn
