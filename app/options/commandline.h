// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCommandLineParser>
#include <QStringList>
#include <QUrl>

namespace DeviceSignIn {

/*!
    The words behind the program's name, by the names of the options. Of all that is wrong with them
    the first is told.
*/
class CommandLine
{
public:
    /*! \a arguments begin with the program's name. */
    explicit CommandLine(const QStringList &arguments);

    bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    QString value(const char *option) const { return m_parser.value(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }
    QUrl url(const char *option) const { return QUrl(value(option), QUrl::StrictMode); }
    QStringList words() const { return m_parser.positionalArguments(); }

    void refuse(const QString &line);
    /*! Refuses \a option where it is set; "%1" in \a line is its name. */
    void refuseWith(const char *option, const QString &line);
    /*! One line; empty where nothing is wrong. */
    const QString &error() const { return m_error; }

private:
    void checkValues();

    QCommandLineParser m_parser;
    QString m_error;
};

} // namespace DeviceSignIn
