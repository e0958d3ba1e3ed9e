// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"
#include "options.h"

#include <initializer_list>
#include <vector>

namespace DeviceSignIn {

/*! Some of the commands. */
class CommandSet
{
public:
    constexpr CommandSet(std::initializer_list<Command> commands)
    {
        for (const Command command : commands)
            m_bits |= 1U << unsigned(command);
    }
    constexpr bool contains(Command command) const { return m_bits & 1U << unsigned(command); }

private:
    unsigned m_bits = 0;
};

/*! A row in the table of device-signin's options: the option, and where it goes in Options. */
struct OptionRow
{
    OptionDescription option;
    /*!
        Stores one value of the option, or an empty one for an option without a value. Null if only code that
        looks at several options together can tell what to store.
    */
    void (*store)(Options *options, const QString &value) = nullptr;
    /*! The commands that read the option. */
    CommandSet commands = {Command::Page,    Command::Terminal, Command::Token,
                           Command::SignOut, Command::Accounts, Command::Doctor};
    /*!
        The error with another command, where "%1" stands for the option's name; null if the other commands
        ignore the option.
    */
    const char *refusal = nullptr;
    /*! The option says where to sign in or as which client, and so it can differ between several providers. */
    bool isOfProvider = false;
};

/*! Rows under a heading: see OptionGroup. */
struct OptionRowGroup
{
    const char *title = "";
    const char *manualTitle = nullptr;
    std::vector<OptionRow> rows;
};

/*! All options of device-signin, in the order of the help. */
const std::vector<OptionRowGroup> &optionTable();

/*! What help, manual page and completions say about device-signin. */
ProgramDescription deviceSignInProgram();

/*! Returns the words that stand for commands, in the order of the help. */
QStringList commandWords();

/*! Returns the command with this word on the command line; null if there is none. */
const Command *findCommand(const QString &word);

/*! Returns the names of the options that can differ between several providers. */
QList<const char *> providerOptionNames();

/*! The rows that readTable() reads. */
enum class Rows {
    OfProvider,
    Other,
};

/*!
    Stores the values on \a line in \a options, as the rows of the table say. Values that are not allowed, and
    options that the command does not have, are refused.
*/
void readTable(Rows rows, CommandLine *line, Options *options);

} // namespace DeviceSignIn
