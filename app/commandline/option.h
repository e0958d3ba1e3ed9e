// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace DeviceSignIn {

/*! What the value of an option is. Shells offer files, hosts or providers accordingly. */
enum class ValueKind {
    Text,
    Url,
    Host,
    File,
    JsonFile,
    Provider, //!< one of those that the command "providers" lists
};

/*! One way to write the value of an option, with a line of its own in the help. */
struct ValueForm
{
    const char *form = "";
    const char *help = "";
};

struct ValueRange
{
    qint64 least = 0;
    qint64 most = 0;
};

/*!
    One option, as a row in the table of a program's options. The parser, the help, the section of the
    manual page and the completions for shells are all made from it. Texts are UTF-8.

    We have tables of our own, and QCommandLineParser below them. CLI11 (libcli11-dev, 2.1.2 in Debian 12)
    would be one more dependency and replace only QCommandLineParser: it writes no manual pages and no
    completions, so the tables would remain. It also reads std::string instead of QString, throws
    exceptions, words errors and help in its own way, and its configuration files are TOML, in which a value
    with a space needs quotes.
*/
struct OptionDescription
{
    /*! The name without the two dashes. */
    const char *name = "";
    /*! What help and manual call the value, in capitals; null for an option without a value. */
    const char *value = nullptr;
    /*! A part of a sentence, or sentences. %1 stands for the choices. */
    const char *help = "";
    /*!
        The text of the manual page, with `…` around what is printed in bold; null if it is that of the help.
        The names of options are bold anyway.
    */
    const char *manual = nullptr;
    /*! The text beside the option in a shell's list; null if it is the beginning of the help. */
    const char *brief = nullptr;
    ValueKind kind = ValueKind::Text;
    /*! The words that the value may be, separated by spaces. Others may be allowed: see accepts. */
    const char *choices = nullptr;
    /*! A function that returns the words that the value may be, instead of choices. */
    QStringList (*listChoices)() = nullptr;
    /*! The form that the help shows instead of the name of the value, and further forms on lines of their own. */
    const char *form = nullptr;
    std::vector<ValueForm> furtherForms = {};
    /*! The value is a whole number between these limits, which are included. */
    std::optional<ValueRange> range = {};
    /*! Returns whether a value is well formed; null if every value is. */
    bool (*accepts)(const QString &value) = nullptr;
    /*! The error for a value that is not: %1 stands for the value, %2 for the choices. */
    const char *refusal = nullptr;
    /*! The option may be given more than once. */
    bool isRepeatable = false;
    /*! An option that contradicts this one, which is not offered after it. */
    const char *excludes = nullptr;
    /*! A letter for the same option, written with one dash. */
    const char *letter = nullptr;
};

/*! Options that belong together, under a heading. */
struct OptionGroup
{
    /*!
        The heading in the help. If it is empty, there is an empty line only; if it is null, the options
        follow those of the group before.
    */
    const char *title = "";
    /*! The heading in the manual page; null if it is that of the help. */
    const char *manualTitle = nullptr;
    std::vector<OptionDescription> options = {};
};

/*! A command, the first word after the program's name. */
struct CommandDescription
{
    /*! Empty for what the program does without a command. */
    const char *word = "";
    const char *help = "";
    /*! The text of the manual page, marked up as that of an option; null if it is that of the help. */
    const char *manual = nullptr;
    bool takesOptions = true;
};

/*! All that help, manual page and completions say about a program's command line. */
struct ProgramDescription
{
    const char *name = "";
    const char *summary = "";
    std::vector<CommandDescription> commands = {};
    std::vector<OptionGroup> groups = {};
    /*! The last line of the help. */
    const char *lastLine = "";
};

/*! Returns the options of all \a groups. */
std::vector<OptionDescription> optionsOf(const std::vector<OptionGroup> &groups);

/*! Returns the words that the value of \a option may be; empty if it has no choices. */
QStringList choicesOf(const OptionDescription &option);

/*! Returns the text of the help, with the choices filled in. */
QString helpOf(const OptionDescription &option);

/*! Returns the text for the manual page, still with its markup. */
QString manualOf(const OptionDescription &option);

/*! Returns what is wrong with \a value, in one line; empty if nothing is. */
QString checkValue(const OptionDescription &option, const QString &value);

} // namespace DeviceSignIn
