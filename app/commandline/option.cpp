// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "option.h"

namespace DeviceSignIn {

namespace {

QString checkRange(const OptionDescription &option, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && number >= option.range->least && number <= option.range->most)
        return {};
    return QStringLiteral("--%1 needs a number from %2 to %3, not \"%4\"")
        .arg(QLatin1String(option.name))
        .arg(option.range->least)
        .arg(option.range->most)
        .arg(value);
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

QString helpOf(const OptionDescription &option)
{
    const QString help = QString::fromUtf8(option.help);
    return help.contains(u"%1") ? help.arg(choicesOf(option).join(QStringLiteral(", "))) : help;
}

QString manualOf(const OptionDescription &option)
{
    return option.manual ? QString::fromUtf8(option.manual) : helpOf(option);
}

QString checkValue(const OptionDescription &option, const QString &value)
{
    if (option.range)
        return checkRange(option, value);
    if (!option.accepts || option.accepts(value))
        return {};
    QString refusal = QString::fromUtf8(option.refusal);
    refusal.replace(QStringLiteral("%2"), choicesOf(option).join(QStringLiteral(", ")));
    return refusal.replace(QStringLiteral("%1"), value);
}

} // namespace DeviceSignIn
