// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

#include <variant>

namespace DeviceSignIn {

// The steps that device-signin and its window program have in common, in the order in which they
// are taken.

/*! Prepares the process. Call it first in main(). */
void prepareProcess();

/*!
    Reads the command line, and carries out what needs no more than that, such as --help. The other
    result is the exit code of the program.
*/
std::variant<Options, int> readCommandLine(int argc, char *argv[], const Profiles &profiles);

/*!
    Writes what is wrong with the files of \a profiles to standard error, except for the file that
    the command of \a options checks. \a options may be null.
*/
void printProfileProblems(const Profiles &profiles, const Options *options);

/*!
    Completes \a options with the content of files and with data of the machine. Needs a
    QCoreApplication, without which Qt's TLS prints a warning when certificates are read. Returns
    false after an error, which is written to standard error.
*/
bool completeOptions(const Profiles &profiles, Options *options);

/*!
    If \a options ask for a window and there is no display, changes them to sign in at the terminal.
    Returns false, after writing the reason to standard error, if they need a window. If
    \a isDisplayOpen is true, the program has already opened the display.
*/
bool fallBackToTerminal(Options *options, bool isDisplayOpen);

/*!
    Runs a command that needs no window and no sandbox inside this process. Returns the exit code of
    the program.
*/
int runCommand(Options options);

} // namespace DeviceSignIn
