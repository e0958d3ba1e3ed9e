// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiontable.h"

#include "commandtable.h"
#include "optiongroups.h"

namespace DeviceSignIn {

namespace {

constexpr char notForCheck[] =
    "--%1 is not for provider-check, which tries FILE at a sandbox or at --against URL.";

void readRow(const OptionRow &row, CommandLine *line, Options *options)
{
    if (!row.commands.contains(options->command)) {
        // These two commands use only the options for the look of the page and ignore all others.
        const bool isStrict =
            options->command != Command::Providers && options->command != Command::Keys;
        // An option that provider-check ignored would mislead the operator about its result.
        if (options->command == Command::ProviderCheck)
            line->reportErrorIfSet(row.option.name, QString::fromUtf8(notForCheck));
        else if (isStrict && row.refusal)
            line->reportErrorIfSet(row.option.name, QString::fromUtf8(row.refusal));
        return;
    }
    line->checkLimits(row.option);
    if (!row.store)
        return;
    const QStringList values =
        row.option.value ? line->values(row.option.name) : QStringList(QString());
    for (const QString &value : values)
        row.store(options, value);
}

} // namespace

const std::vector<OptionRowGroup> &optionTable()
{
    static const std::vector<OptionRowGroup> table = {
        serverGroup(), storeGroup(),  sharedGroup(), kioskGroup(),
        lookGroup(),   scriptGroup(), fileGroup(),   programGroup(),
    };
    return table;
}

ProgramDescription deviceSignInProgram()
{
    ProgramDescription program{
        .name = "device-signin",
        .summary =
            "device-signin signs a television, a kiosk or a terminal in with a phone (RFC 8628).",
        .lastLine = "Exit codes: 0 signed in, or done; 1 not; 2 wrong usage."};
    for (const CommandRow &row : commandTable())
        program.commands.push_back(row.description);
    for (const OptionRowGroup &rows : optionTable()) {
        OptionGroup group{rows.title, rows.manualTitle, {}, rows.oneOf};
        for (const OptionRow &row : rows.rows)
            group.options.push_back(row.option);
        program.groups.push_back(std::move(group));
    }
    return program;
}

QStringList commandWords()
{
    QStringList words;
    for (const CommandRow &row : commandTable()) {
        if (*row.description.word)
            words.append(QString::fromUtf8(row.description.word));
    }
    return words;
}

const Command *findCommand(const QString &word)
{
    for (const CommandRow &row : commandTable()) {
        if (*row.description.word && word == QLatin1String(row.description.word))
            return &row.command;
    }
    return nullptr;
}

QList<const OptionDescription *> providerOptions()
{
    QList<const OptionDescription *> options;
    for (const OptionRowGroup &group : optionTable()) {
        for (const OptionRow &row : group.rows) {
            if (row.isOfProvider)
                options.append(&row.option);
        }
    }
    return options;
}

void readTable(Rows rows, CommandLine *line, Options *options)
{
    for (const OptionRowGroup &group : optionTable()) {
        for (const OptionRow &row : group.rows) {
            if (line->isSet(row.option.name) && row.isOfProvider == (rows == Rows::OfProvider))
                readRow(row, line, options);
        }
    }
}

} // namespace DeviceSignIn