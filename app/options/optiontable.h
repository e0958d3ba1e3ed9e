// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"
#include "options.h"

#include <initializer_list>
#include <vector>

namespace DeviceSignIn {

/*! A set of commands. */
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

/*! The commands that use a server. */
inline constexpr CommandSet serverCommands = {
    Command::Page,     Command::Terminal, Command::Token,        Command::SignOut,
    Command::Accounts, Command::Doctor,   Command::ProviderCheck};

/*!
    A row in the table of device-signin's options: the option, and how its value is stored in
    Options.
*/
struct OptionRow
{
    OptionDescription option;
    /*!
        Stores one value of the option, or an empty text for an option without a value. Null if the
        value depends on other options, so that other code stores it.
    */
    void (*store)(Options *options, const QString &value) = nullptr;
    /*! The commands that use the option. */
    CommandSet commands = serverCommands;
    /*!
        The error if the option is given with another command, where "%1" stands for the option's
        name; null if other commands ignore the option.
    */
    const char *refusal = nullptr;
    /*!
        Whether the option selects the server or the client, so that several providers can have
        different values.
    */
    bool isOfProvider = false;
};

/*! A group of rows under a heading; see OptionGroup. */
struct OptionRowGroup
{
    const char *title = "";
    const char *manualTitle = nullptr;
    std::vector<OptionRow> rows;
    std::vector<OptionRule> oneOf = {};
};

/*! All options of device-signin, in the order of the help. */
const std::vector<OptionRowGroup> &optionTable();

/*! The error if no option tells at which server to sign in. */
inline constexpr char noServer[] = "Where to sign in? Give --provider NAME or --issuer URL, and "
                                   "--client-id ID, or try --demo.";

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
