// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "option.h"

namespace DeviceSignIn {

namespace {

/*! Returns \a words as "A, B or C". */
QString alternatives(const QStringList &words)
{
    QString list;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            list += i + 1 < words.size() ? QStringLiteral(", ") : QStringLiteral(" or ");
        list += words.at(i);
    }
    return list;
}

QString checkRange(const OptionDescription &option, const QString &value)
{
    const qint64 number = value.toLongLong();
    const bool isNumber = QString::number(number) == value;
    if (isNumber && number >= option.range->least && number <= option.range->most)
        return {};
    return QStringLiteral("--%1 needs a number from %2 to %3, not \"%4\"")
        .arg(QLatin1String(option.name))
        .arg(option.range->least)
        .arg(option.range->most)
        .arg(value);
}

/*!
    Returns \a text with %1 replaced by the choices, and with the needed options in front of it:
    "with --x: …".
*/
QString withNeeds(const OptionDescription &option, const char *text)
{
    QString result = QString::fromUtf8(text);
    if (result.contains(u"%1"))
        result = result.arg(choicesOf(option).join(QStringLiteral(", ")));
    for (const OptionRule &rule : option.needs) {
        if (rule.onlyIfRepeated || result.isEmpty())
            continue;
        const QString others = listOfOptions(namesIn({rule}, false));
        result = QStringLiteral("with %1: %2").arg(others, result);
    }
    return result;
}

} // namespace

std::vector<OptionDescription> optionsOf(const std::vector<OptionGroup> &groups)
{
    std::vector<OptionDescription> options;
    for (const OptionGroup &group : groups)
        options.insert(options.end(), group.options.begin(), group.options.end());
    return options;
}

QStringList choicesOf(const OptionDescription &option)
{
    if (option.listChoices)
        return option.listChoices();
    return QString::fromUtf8(option.choices).split(u' ', Qt::SkipEmptyParts);
}

QStringList namesIn(const std::vector<OptionRule> &rules, bool onlyIfRepeated)
{
    QStringList names;
    for (const OptionRule &rule : rules) {
        if (rule.onlyIfRepeated != onlyIfRepeated)
            continue;
        for (const char *name : rule.options)
            names.append(QString::fromUtf8(name));
    }
    return names;
}

QStringList conflictsOf(const ProgramDescription &program, const OptionDescription &option)
{
    QStringList names = namesIn(option.conflicts, false);
    const auto others = optionsOf(program.groups);
    for (const OptionDescription &other : others) {
        if (namesIn(other.conflicts, false).contains(QLatin1String(option.name)))
            names.append(QString::fromUtf8(other.name));
    }
    names.removeDuplicates();
    return names;
}

QString listOfOptions(const QStringList &names)
{
    QStringList options;
    for (const QString &name : names)
        options.append(u"--" + name);
    return alternatives(options);
}

QString helpOf(const OptionDescription &option)
{
    return withNeeds(option, option.help);
}

QString manualOf(const OptionDescription &option)
{
    return withNeeds(option, option.manual ? option.manual : option.help);
}

QString checkValue(const OptionDescription &option, const QString &value)
{
    if (option.range)
        return checkRange(option, value);
    const QStringList choices = choicesOf(option);
    const bool isOther = option.accepts ? option.accepts(value) : choices.isEmpty();
    if (isOther || choices.contains(value))
        return {};
    if (!option.refusal)
        return QStringLiteral("--%1 is %2, not '%3'.")
            .arg(QLatin1String(option.name), alternatives(choices), value);
    return QString::fromUtf8(option.refusal).replace(QStringLiteral("%1"), value);
}

} // namespace DeviceSignIn
