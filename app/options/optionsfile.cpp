// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optionsfile.h"

#include "protocol/failure.h"
#include "storage/regularfile.h"

#include <QRegularExpression>

#include <optional>

namespace DeviceSignIn {

namespace {

/*! The largest file that is read, in bytes: much larger than one with all options. */
constexpr qint64 largestFile = 64 * 1024;

/*! Returns the option on \a line as an argument; none if the line has another form. */
std::optional<QString> argumentFor(const QString &line)
{
    static const QRegularExpression option(QStringLiteral("\\A([a-z][a-z-]*)\\s*(=\\s*(.+))?\\z"));
    const auto match = option.match(line);
    if (!match.hasMatch() || match.captured(1) == u"options")
        return std::nullopt;
    const QString name = u"--" + match.captured(1);
    return match.hasCaptured(2) ? QString(name + u'=' + match.captured(3)) : name;
}

std::variant<QStringList, UsageError> readFile(const QString &path)
{
    // One byte more than is allowed is enough to detect a file that is too long.
    const auto read = readRegularFile(path, largestFile + 1);
    const auto *content = std::get_if<FileContent>(&read);
    if (!content || content->bytes.size() > largestFile)
        return UsageError{QStringLiteral("The file of --options can't be read.")};
    QStringList arguments;
    const QStringList lines = QString::fromUtf8(content->bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto argument = argumentFor(line);
        if (!argument) {
            return UsageError{oneLine(QStringLiteral("%1: line %2 is no option of the form "
                                                     "name=value or name.")
                                          .arg(path)
                                          .arg(i + 1))};
        }
        arguments.append(*argument);
    }
    return arguments;
}

} // namespace

std::variant<QStringList, UsageError> withOptionsFile(const QStringList &arguments)
{
    const QString option = QStringLiteral("--options");
    QStringList result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const bool hasPath = argument.startsWith(option + u'=');
        if (!hasPath && argument != option) {
            result.append(argument);
            continue;
        }
        auto read = readFile(hasPath ? argument.mid(option.size() + 1) : arguments.value(++i));
        if (!std::holds_alternative<QStringList>(read))
            return read;
        result.append(std::get<QStringList>(read));
    }
    return result;
}

} // namespace DeviceSignIn
