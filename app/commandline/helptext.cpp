// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "helptext.h"

namespace DeviceSignIn {

namespace {

constexpr qsizetype lineWidth = 100;
constexpr qsizetype commandWidth = 42;
constexpr qsizetype optionWidth = 30;
constexpr qsizetype columnGap = 2;

/*!
    Returns \a left in a column of \a width characters, with \a text in a second column, wrapped to
    its width. If \a left leaves no gap before the second column, \a text begins on the next line.
*/
QString row(const QString &left, qsizetype width, const QString &text)
{
    if (text.isEmpty())
        return u"  " + left + u'\n';
    const QString nextLine = u'\n' + QString(width + 2, u' ');
    QString result = u"  " + left.leftJustified(width);
    if (!left.isEmpty() && left.size() + columnGap > width)
        result = u"  " + left + nextLine;
    qsizetype used = width + 2;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool isFirstInLine = true;
    for (const QString &word : words) {
        if (!isFirstInLine && used + 1 + word.size() > lineWidth) {
            result += nextLine;
            used = width + 2;
            isFirstInLine = true;
        }
        if (!isFirstInLine)
            result += u' ';
        used += word.size() + (isFirstInLine ? 0 : 1);
        result += word;
        isFirstInLine = false;
    }
    while (result.endsWith(u' '))
        result.chop(1);
    return result + u'\n';
}

QString commandRow(const QString &program, const CommandDescription &command)
{
    QString usage = program;
    if (*command.word)
        usage += u' ' + QString::fromUtf8(command.word);
    if (command.takesOptions)
        usage += QStringLiteral(" [options]");
    return row(usage, commandWidth, QString::fromUtf8(command.help));
}

QString optionRows(const OptionDescription &option)
{
    const auto left = [&](const char *form) -> QString {
        const QString name = u"--" + QString::fromUtf8(option.name);
        return form ? QString(name + u' ' + QString::fromUtf8(form)) : name;
    };
    QString rows = row(left(option.form ? option.form : option.value), optionWidth, helpOf(option));
    for (const ValueForm &form : option.additionalForms)
        rows += row(left(form.form), optionWidth, QString::fromUtf8(form.help));
    return rows;
}

/*!
    Returns "One of these is needed:" and the options that \a rule names, without a period at the
    end.
*/
QString neededOf(const OptionRule &rule)
{
    return QStringLiteral("One of these is needed: ") + listOfOptions(namesIn({rule}, false));
}

} // namespace

QString helpText(const ProgramDescription &program)
{
    const QString name = QString::fromUtf8(program.name);
    QString text = QString::fromUtf8(program.summary) + QStringLiteral("\n\n");
    for (const CommandDescription &command : program.commands)
        text += commandRow(name, command);
    for (const OptionGroup &group : program.groups) {
        if (group.title)
            text += u'\n';
        if (group.title && *group.title)
            text += QString::fromUtf8(group.title) + u'\n';
        for (const OptionDescription &option : group.options)
            text += optionRows(option);
        for (const OptionRule &rule : group.oneOf)
            text += row({}, 0, neededOf(rule) + u'.');
    }
    return text + u'\n' + QString::fromUtf8(program.lastLine) + u'\n';
}

} // namespace DeviceSignIn
