// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    The first argument with which the window program checks only the screen, and prints what it
    finds, instead of all that the command doctor checks.
*/
inline constexpr char screenCheckArgument[] = "--screen-check";

/*!
    Returns the path of the window program: device-signin with everything that it can do. It is a
    file of its own, beside the terminal program's in the build folder and where it is installed,
    because the libraries for windows take several times as long to load as those for a terminal.
    Only the terminal program may call this, because the path is relative to its own.
*/
QString windowProgramPath();

/*!
    Goes on as the window program, in this process, with the arguments \a argv. It returns only if
    that fails, and returns the reason, in one line.
*/
QString continueAsWindowProgram(char *argv[]);

/*!
    Lets the window program check the screen with the arguments \a argv of this program. It prints
    what it finds to the standard output of this program. Returns its exit code, or a negative
    number if it can't be started or has crashed.
*/
int runScreenCheck(char *argv[]);

} // namespace DeviceSignIn
