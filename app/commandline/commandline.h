// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "option.h"

#include <QCommandLineParser>
#include <QStringList>
#include <QUrl>

namespace DeviceSignIn {

/*!
    A command line, parsed with a table of options. It keeps the first error that this class or its
    caller reports.
*/
class CommandLine
{
public:
    /*! Parses \a arguments, which begin with the program's name, with the options of \a program. */
    CommandLine(const ProgramDescription &program, const QStringList &arguments);

    bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    /*! Returns the last value of \a option; empty if it is not given or takes no value. */
    QString value(const char *option) const
    {
        return values(option).value(values(option).size() - 1);
    }
    /*! Returns all values of \a option, in the order of the command line. */
    QStringList values(const char *option) const;
    QUrl url(const char *option) const { return QUrl(value(option), QUrl::StrictMode); }
    /*! Returns the arguments that are neither options nor their values. */
    QStringList positionalArguments() const { return m_parser.positionalArguments(); }

    /*! Returns Qt's help text about the program, with \a description above the options. */
    QString qtHelp(const QString &description);

    /*!
        Reports an error for each option whose value is missing or has hidden characters, and for
        each option that is repeated although it may not be.
    */
    void checkValues();
    /*! Reports an error if the table does not allow the value of \a option. */
    void checkLimits(const OptionDescription &option);
    /*! Reports an error for each option that is given together with one that it conflicts with. */
    void checkConflicts();
    /*!
        Reports an error for each option that is given without one that it needs, and for each group
        of which no option is given although one is needed.
    */
    void checkNeeds();

    /*! Reports an error. Line breaks in \a line are removed. */
    void reportError(const QString &line);
    /*! Reports an error if \a option is set. "%1" in \a line stands for its name. */
    void reportErrorIfSet(const char *option, const QString &line);
    /*! The first error, in one line; empty if there is none. */
    const QString &error() const { return m_error; }

private:
    bool applies(const OptionRule &rule, const OptionDescription &option) const;
    /*! Returns whether at least one of the options that \a rule names is set. */
    bool isAnySet(const OptionRule &rule) const;

    std::vector<OptionGroup> m_groups;
    std::vector<OptionDescription> m_options;
    QCommandLineParser m_parser;
    QString m_error;
};

} // namespace DeviceSignIn
