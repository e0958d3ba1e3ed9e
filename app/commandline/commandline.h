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
    /*! \a arguments begin with the program's name. */
    CommandLine(std::vector<OptionDescription> options, const QStringList &arguments);

    bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    QString value(const char *option) const { return m_parser.value(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }
    QUrl url(const char *option) const { return QUrl(value(option), QUrl::StrictMode); }
    /*! Returns the arguments that are neither options nor their values. */
    QStringList words() const { return m_parser.positionalArguments(); }

    /*! Returns Qt's help text about the program, with \a description above the options. */
    QString qtHelp(const QString &description);

    /*!
        Reports an error for each option whose value is missing or has hidden characters, and for
        each option that is repeated although it may not be.
    */
    void checkPresence();
    /*! Reports an error if the table does not allow the value of \a option. */
    void checkLimits(const OptionDescription &option);

    /*! Reports an error. Line breaks in \a line are removed. */
    void refuse(const QString &line);
    /*! Reports an error if \a option is set. "%1" in \a line stands for its name. */
    void refuseOption(const char *option, const QString &line);
    /*! The first error, in one line; empty if there is none. */
    const QString &error() const { return m_error; }

private:
    std::vector<OptionDescription> m_options;
    QCommandLineParser m_parser;
    QString m_error;
};

} // namespace DeviceSignIn
