// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/option.h"
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

/*! The commands that use the server, the account and the store that the operator has configured. */
inline constexpr CommandSet atConfiguredServer = {Command::Page,     Command::Terminal,
                                                  Command::Token,    Command::SignOut,
                                                  Command::Accounts, Command::Doctor};

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

} // namespace DeviceSignIn
