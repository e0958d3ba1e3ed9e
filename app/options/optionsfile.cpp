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

/*! Reads the option on \a line, which is at \a place; none if the line has another form. */
std::optional<OptionLine> readLine(const QString &line, const QString &place)
{
    static const QRegularExpression option(QStringLiteral("\\A([a-z][a-z-]*)\\s*(=\\s*(.+))?\\z"));
    const auto match = option.match(line);
    if (!match.hasMatch() || match.captured(1) == u"options")
        return std::nullopt;
    return OptionLine{match.captured(1), match.captured(3), place};
}

QString argumentOf(const OptionLine &line)
{
    const QString name = u"--" + line.name;
    return line.value.isEmpty() ? name : QString(name + u'=' + line.value);
}

bool isQuoted(const QString &value)
{
    return value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\''))
           && value.endsWith(value.front());
}

std::variant<QList<OptionLine>, UsageError> readFile(const QString &path)
{
    // One byte more than is allowed is enough to detect a file that is too long.
    const auto read = readRegularFile(path, largestFile + 1);
    const auto *content = std::get_if<FileContent>(&read);
    if (!content || content->bytes.size() > largestFile)
        return UsageError{QStringLiteral("The file of --options can't be read.")};
    QList<OptionLine> options;
    // Decoding the whole file skips a byte order mark.
    const QStringList lines = QString::fromUtf8(content->bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QString place = QStringLiteral("%1: line %2").arg(path).arg(i + 1);
        // Such bytes would be a part of a name on the page.
        if (line.contains(QChar::ReplacementCharacter)) {
            return UsageError{
                oneLine(place + QStringLiteral(" is not in UTF-8. Save the file as UTF-8."))};
        }
        const auto option = readLine(line, place);
        if (!option) {
            return UsageError{
                oneLine(place + QStringLiteral(" is no option of the form name=value or name."))};
        }
        if (isQuoted(option->value)) {
            return UsageError{
                oneLine(place
                        + QStringLiteral(": the value of %1 has quotes around it. Leave "
                                         "them out: they would be a part of it.")
                              .arg(option->name))};
        }
        options.append(*option);
    }
    return options;
}

/*! Returns whether \a error, which is about the command line, names the option or its value. */
bool isAbout(const UsageError &error, const OptionLine &line)
{
    // The parser of Qt names an unknown option without its dashes.
    const QRegularExpression name(
        QStringLiteral("(--%1(?![a-z-])|'%1')").arg(QRegularExpression::escape(line.name)));
    return name.match(error.line).hasMatch()
           || (!line.value.isEmpty() && error.line.contains(u'\'' + line.value + u'\''));
}

} // namespace

std::variant<QStringList, UsageError> withOptionsFile(const QStringList &arguments,
                                                      QList<OptionLine> *lines)
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
        const auto read =
            readFile(hasPath ? argument.mid(option.size() + 1) : arguments.value(++i));
        if (const auto *error = std::get_if<UsageError>(&read))
            return *error;
        for (const OptionLine &line : std::get<QList<OptionLine>>(read)) {
            result.append(argumentOf(line));
            if (lines)
                lines->append(line);
        }
    }
    return result;
}

UsageError withPlace(const UsageError &error, const QList<OptionLine> &lines)
{
    static const QRegularExpression comment(QStringLiteral("\\s#"));
    for (const OptionLine &line : lines) {
        if (!isAbout(error, line))
            continue;
        QString text = line.place + u": " + error.line;
        if (line.value.contains(comment))
            text += QStringLiteral(" A comment needs a line of its own.");
        return {oneLine(text)};
    }
    return error;
}

} // namespace DeviceSignIn
