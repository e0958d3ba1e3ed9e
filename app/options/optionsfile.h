// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*! An option in an options file. */
struct OptionLine
{
    /*! The option's name, without the two dashes. */
    QString name;
    /*! Its value as it stands in the file; empty if there is none. */
    QString value;
    /*! The file and the number of the line: "FILE: line N". */
    QString place;
};

/*!
    Returns \a arguments, which begin with the program's name, with each --options replaced by the
    options in its file; or the problem with the file.

    A line of the file is an option of the table, without the two dashes: "name=value", or "name".
    Spaces around name and value are removed. Empty lines and lines that begin with '#' are ignored.
    A value in quotes is an error, because the quotes would be a part of it.

    The options that were read are appended to \a lines, unless that is null.
*/
std::variant<QStringList, UsageError> withOptionsFile(const QStringList &arguments,
                                                      QList<OptionLine> *lines = nullptr);

/*!
    Returns \a error with the place of the option that it names in front of it, if that option is
    one of \a lines. If its value seems to have a comment behind it, the error says so.
*/
UsageError withPlace(const UsageError &error, const QList<OptionLine> &lines);

} // namespace DeviceSignIn
