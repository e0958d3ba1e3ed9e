// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace DeviceSignIn {

/*! The kind of an option's value, by which shells complete it: with files, hosts or providers. */
enum class ValueKind {
    Text,
    Url,
    Host,
    File,
    JsonFile,
    Provider, //!< one of the names that the command "providers" prints
};

/*! An additional form of an option's value, with a line of its own in the help. */
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

/*! What an option, or a group of options, demands of the other options on a command line. */
struct OptionRule
{
    /*! The names of the options that the rule is about. */
    std::vector<const char *> options = {};
    /*! The error if a command line breaks the rule. */
    const char *refusal = "";
    /*! Whether the rule applies only if the option that has it is given more than once. */
    bool onlyIfRepeated = false;
};

/*!
    One option: a row in the table of a program's options. The parser, the help, the manual page and
    the completions for shells are generated from it. Texts are UTF-8.

    The tables are our own, with QCommandLineParser below them. CLI11 (libcli11-dev, 2.1.2 in Debian
    12) would be a further dependency and replace only QCommandLineParser: it writes neither manual
    pages nor completions, so the tables would remain. It also uses std::string instead of QString,
    throws exceptions, has its own texts for errors and help, and reads configuration files as TOML,
    in which a value with a space needs quotes.
*/
struct OptionDescription
{
    /*! The name without the two dashes. */
    const char *name = "";
    /*!
        The word for the value in the help and the manual, in capitals; null for an option without a
        value.
    */
    const char *value = nullptr;
    /*!
        The explanation in the help: a part of a sentence, or several sentences. %1 stands for the
        choices.
    */
    const char *help = "";
    /*!
        The text of the manual page, with `…` around bold text; null if it is the text of the help.
        Names of options are always bold.
    */
    const char *manual = nullptr;
    /*!
        The text beside the option in a shell's list of completions; null if it is the beginning of
        the help.
    */
    const char *brief = nullptr;
    ValueKind kind = ValueKind::Text;
    /*! The words that the value may be, separated by spaces. Any other value needs accepts. */
    const char *choices = nullptr;
    /*! Returns the words that the value may be; used instead of choices. */
    QStringList (*listChoices)() = nullptr;
    /*!
        The form of the value that the help shows instead of its name. Additional forms have lines
        of their own.
    */
    const char *form = nullptr;
    std::vector<ValueForm> additionalForms = {};
    /*! The limits, inclusive, of a value that is a whole number without leading zeros. */
    std::optional<ValueRange> range = {};
    /*!
        Returns whether a value that is none of the choices is well formed. If it is null, no such
        value is, or every value if there are no choices.
    */
    bool (*accepts)(const QString &value) = nullptr;
    /*!
        The error for a malformed value, for which %1 stands. It may be null if there are choices
        and nothing else is accepted: the error then lists them.
    */
    const char *refusal = nullptr;
    /*! Whether the option may be given more than once. */
    bool isRepeatable = false;
    /*!
        Each rule names options of which at least one must be given together with this one. "%1" in
        the error stands for the name of this option.
    */
    std::vector<OptionRule> needs = {};
    /*!
        Each rule names options that can't be given together with this one. "%1" in the error stands
        for the name of the other option.
    */
    std::vector<OptionRule> conflicts = {};
    /*! A letter for the same option, written with one dash. */
    const char *letter = nullptr;
};

/*! A group of options under a heading. */
struct OptionGroup
{
    /*!
        The heading in the help. If it is empty, only an empty line separates the group; if it is
        null, the options are appended to the previous group.
    */
    const char *title = "";
    /*! The heading in the manual page; null if it is the heading of the help. */
    const char *manualTitle = nullptr;
    std::vector<OptionDescription> options = {};
    /*! Each rule names options of which every command line must have at least one. */
    std::vector<OptionRule> oneOf = {};
};

/*! A command: the first word after the program's name. */
struct CommandDescription
{
    /*! The word; empty for the action of the program without a command. */
    const char *word = "";
    const char *help = "";
    /*!
        The text of the manual page, marked up as in OptionDescription; null if it is the text of
        the help.
    */
    const char *manual = nullptr;
    bool takesOptions = true;
};

/*!
    The description of a program's command line, from which help, manual page and completions are
    generated.
*/
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

/*! Returns \a names as a part of a sentence, such as "--a, --b or --c". */
QString listOfOptions(const QStringList &names);

/*! Returns the names of all options that can't be given together with \a option. */
QStringList conflictsOf(const ProgramDescription &program, const OptionDescription &option);

/*! Returns the names in those of \a rules whose OptionRule::onlyIfRepeated is \a onlyIfRepeated. */
QStringList namesIn(const std::vector<OptionRule> &rules, bool onlyIfRepeated);

/*!
    Returns the help of \a option: the options that it needs, and its text with the choices
    inserted.
*/
QString helpOf(const OptionDescription &option);

/*! Returns the text for the manual page, still with its markup. */
QString manualOf(const OptionDescription &option);

/*! Returns why \a value is not allowed, in one line; empty if it is. */
QString checkValue(const OptionDescription &option, const QString &value);

} // namespace DeviceSignIn
