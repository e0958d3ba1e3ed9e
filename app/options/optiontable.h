// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"
#include "optionrow.h"

namespace DeviceSignIn {

/*! All options of device-signin, in the order of the help. */
const std::vector<OptionRowGroup> &optionTable();

/*! Returns the description of device-signin for its help, manual page and completions. */
ProgramDescription deviceSignInProgram();

/*! Returns the words of the commands, in the order of the help. */
QStringList commandWords();

/*! Returns the command with this word on the command line; null if there is none. */
const Command *findCommand(const QString &word);

/*! Returns the options for which several providers can have different values. */
QList<const OptionDescription *> providerOptions();

/*! The rows that readTable() reads. */
enum class Rows {
    OfProvider,
    Other,
};

/*!
    Stores the values on \a line in \a options, as the rows of the table define. It reports values
    that are not allowed and options that the command does not accept.
*/
void readTable(Rows rows, CommandLine *line, Options *options);

} // namespace DeviceSignIn
