// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "protocol/failure.h"
#include "text/hiddencharacters.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

QCommandLineOption qtOption(const OptionDescription &option)
{
    QStringList names;
    if (option.letter)
        names.append(QLatin1String(option.letter));
    names.append(QLatin1String(option.name));
    return {names, helpOf(option), QString::fromUtf8(option.value).toLower()};
}

} // namespace

CommandLine::CommandLine(const ProgramDescription &program, const QStringList &arguments)
    : m_groups(program.groups)
    , m_options(optionsOf(program.groups))
{
    for (const OptionDescription &option : m_options)
        m_parser.addOption(qtOption(option));
    if (!m_parser.parse(arguments))
        reportError(m_parser.errorText());
}

QStringList CommandLine::values(const char *option) const
{
    // Some versions of Qt, such as 6.8, write a warning to standard error about an option that
    // takes no value.
    const bool takesValue =
        std::any_of(m_options.begin(), m_options.end(), [&](const OptionDescription &description) {
            return qstrcmp(description.name, option) == 0 && description.value;
        });
    return takesValue ? m_parser.values(QLatin1String(option)) : QStringList();
}

QString CommandLine::qtHelp(const QString &description)
{
    m_parser.setApplicationDescription(description);
    return m_parser.helpText();
}

void CommandLine::reportError(const QString &line)
{
    if (m_error.isEmpty())
        m_error = oneLine(line);
}

void CommandLine::reportErrorIfSet(const char *option, const QString &line)
{
    if (isSet(option))
        reportError(QString(line).replace(QStringLiteral("%1"), QLatin1String(option)));
}

void CommandLine::checkValues()
{
    for (const OptionDescription &option : m_options) {
        const QString name = QLatin1String(option.name);
        const QStringList given = values(option.name);
        for (const QString &value : given) {
            // If a value is missing, QCommandLineParser takes the next option for the value.
            if (value.isEmpty() || value.startsWith(u"--"))
                reportError(QStringLiteral("Missing value after '--%1'.").arg(name));
            if (hasHiddenCharacters(value))
                reportError(
                    QStringLiteral("The value of --%1 holds a character that can't be seen.")
                        .arg(name));
        }
        if (given.size() > 1 && !option.isRepeatable)
            reportError(QStringLiteral("--%1 can be given only once.").arg(name));
    }
}

void CommandLine::checkLimits(const OptionDescription &option)
{
    const QStringList given = values(option.name);
    for (const QString &value : given) {
        const QString problem = checkValue(option, value);
        if (!problem.isEmpty())
            reportError(problem);
    }
}

bool CommandLine::applies(const OptionRule &rule, const OptionDescription &option) const
{
    return isSet(option.name) && (!rule.onlyIfRepeated || values(option.name).size() > 1);
}

bool CommandLine::isAnySet(const OptionRule &rule) const
{
    return std::any_of(rule.options.begin(), rule.options.end(),
                       [&](const char *option) { return isSet(option); });
}

void CommandLine::checkConflicts()
{
    for (const OptionDescription &option : m_options) {
        for (const OptionRule &rule : option.conflicts) {
            if (!applies(rule, option))
                continue;
            for (const char *other : rule.options)
                reportErrorIfSet(other, QString::fromUtf8(rule.refusal));
        }
    }
}

void CommandLine::checkNeeds()
{
    for (const OptionDescription &option : m_options) {
        for (const OptionRule &rule : option.needs) {
            if (applies(rule, option) && !isAnySet(rule))
                reportErrorIfSet(option.name, QString::fromUtf8(rule.refusal));
        }
    }
    for (const OptionGroup &group : m_groups) {
        for (const OptionRule &rule : group.oneOf) {
            if (!isAnySet(rule))
                reportError(QString::fromUtf8(rule.refusal));
        }
    }
}

} // namespace DeviceSignIn
