// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "manualtext.h"

#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

/*! Escapes backslashes, because roff interprets them. */
QString escaped(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\e"));
}

/*! Escapes text that a reader may copy to a command line: roff prints a plain dash as a hyphen. */
QString literal(const QString &text)
{
    return escaped(text).replace(u'-', QStringLiteral("\\-"));
}

/*!
    Returns \a text as a paragraph of roff. It gets a capital letter at the beginning and a period
    at the end. What stands in backquotes and the names of options become bold.
*/
QString paragraph(QString text)
{
    static const QRegularExpression unmarkedOption(QStringLiteral("(?<![`\\w-])(--[a-z][a-z-]*)"));
    static const QRegularExpression sentenceEnd(QStringLiteral("\\. (?=[A-Z])"));
    text[0] = text.at(0).toUpper();
    if (!text.endsWith(u'.'))
        text += u'.';
    // In roff, each sentence begins on a line of its own.
    text.replace(sentenceEnd, QStringLiteral(".\n"));
    text.replace(unmarkedOption, QStringLiteral("`\\1`"));
    const QStringList parts = text.split(u'`');
    QString result;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isBold = i % 2 == 1;
        result += isBold ? QString(u"\\fB" + literal(parts.at(i)) + u"\\fP") : escaped(parts.at(i));
    }
    return result + u'\n';
}

/*!
    Returns sentences about the conflicts of \a option and the options that it needs if repeated;
    may be empty.
*/
QString ruleSentences(const ProgramDescription &program, const OptionDescription &option)
{
    QString text;
    const QStringList conflicts = conflictsOf(program, option);
    if (!conflicts.isEmpty())
        text += QStringLiteral(". Not with %1").arg(listOfOptions(conflicts));
    const QStringList needs = namesIn(option.needs, true);
    if (!needs.isEmpty())
        text += QStringLiteral(". More than once only with %1").arg(listOfOptions(needs));
    const QStringList ifRepeated = namesIn(option.conflicts, true);
    if (!ifRepeated.isEmpty())
        text += QStringLiteral(", and not with %1").arg(listOfOptions(ifRepeated));
    return text;
}

QString optionEntry(const ProgramDescription &program, const OptionDescription &option)
{
    const QString name = literal(u"--" + QString::fromUtf8(option.name));
    const QString tag =
        option.value ? QStringLiteral(".BI %1 \" %2\"").arg(name, QString::fromUtf8(option.value))
                     : QStringLiteral(".B %1").arg(name);
    return QStringLiteral(".TP\n%1\n").arg(tag)
           + paragraph(manualOf(option) + ruleSentences(program, option));
}

} // namespace

QString manualCommands(const ProgramDescription &program)
{
    QString text;
    for (const CommandDescription &command : program.commands) {
        if (!*command.word)
            continue;
        text += QStringLiteral(".TP\n.B %1\n").arg(literal(QString::fromUtf8(command.word)));
        text += paragraph(QString::fromUtf8(command.manual ? command.manual : command.help));
    }
    return text;
}

QString manualOptions(const ProgramDescription &program)
{
    QString text;
    for (const OptionGroup &group : program.groups) {
        const char *title = group.manualTitle ? group.manualTitle : group.title;
        text += QStringLiteral(".SS %1\n").arg(QString::fromUtf8(title));
        for (const OptionRule &rule : group.oneOf)
            text += paragraph(QStringLiteral("one of these is needed: ")
                              + listOfOptions(namesIn({rule}, false)));
        for (const OptionDescription &option : group.options)
            text += optionEntry(program, option);
    }
    return text;
}

} // namespace DeviceSignIn
