// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "completions.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr char license[] = "# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors\n"
                           "# SPDX-License-Identifier: MIT\n";

/*!
    A shell command that prints the names of the providers. In the output of the command
    "providers", each name is at the start of a line.
*/
constexpr char listProviders[] = "providers 2>/dev/null | sed -n 's/^\\([a-z0-9-]*\\): .*/\\1/p'";

QString nameOf(const ProgramDescription &program)
{
    return QString::fromUtf8(program.name);
}

/*! Returns the first part of a text, which is enough beside an option in a shell's list. */
QString brief(QString text)
{
    static const QRegularExpression rest(QStringLiteral("(; | \\(|\\. ).*|\\.$"));
    return text.remove(u'`').remove(rest);
}

QString briefOf(const OptionDescription &option)
{
    if (option.brief)
        return QString::fromUtf8(option.brief);
    return brief(*option.help ? helpOf(option) : manualOf(option));
}

QStringList commandWords(const ProgramDescription &program)
{
    QStringList words;
    for (const CommandDescription &command : program.commands) {
        if (*command.word)
            words.append(QString::fromUtf8(command.word));
    }
    return words;
}

bool isInformation(const OptionDescription &option)
{
    return qstrcmp(option.name, "help") == 0 || qstrcmp(option.name, "version") == 0;
}

/*! Returns the bash commands that list the possible values of \a option. */
QString bashAction(const OptionDescription &option)
{
    QString action;
    if (option.kind == ValueKind::Provider)
        return QStringLiteral(
                   "        mapfile -t COMPREPLY < <(compgen -W \"$(\"$1\" %1)\" -- \"$cur\")\n")
            .arg(QLatin1String(listProviders));
    if (option.kind == ValueKind::File)
        action += QStringLiteral("        _filedir\n");
    if (option.kind == ValueKind::JsonFile)
        action += QStringLiteral("        _filedir json\n");
    const QStringList choices = choicesOf(option);
    if (choices.isEmpty())
        return action;
    // If a choice ends in a slash, the rest of a path follows, so bash must not add a space.
    if (std::any_of(choices.begin(), choices.end(),
                    [](const QString &word) { return word.endsWith(u'/'); }))
        action += QStringLiteral("        compopt -o nospace\n");
    return action
           + QStringLiteral(
                 "        mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W '%1' "
                 "-- \"$cur\")\n")
                 .arg(choices.join(u' '));
}

QString zshQuoted(QString text)
{
    for (const QChar special : {u'\\', u':', u'[', u']'})
        text.replace(special, QString(u'\\' + QString(special)));
    return text.replace(u'\'', QStringLiteral("'\\''"));
}

/*! Returns the zsh function that lists the possible values of \a option. */
QString zshAction(const OptionDescription &option)
{
    const QStringList choices = choicesOf(option);
    const QString words = u'(' + zshQuoted(choices.join(u' ')) + u')';
    switch (option.kind) {
    case ValueKind::Url:
        return QStringLiteral("_urls");
    case ValueKind::Host:
        return QStringLiteral("_hosts");
    case ValueKind::File:
        return QStringLiteral("_files");
    case ValueKind::Provider:
        return QStringLiteral("_device_signin_providers");
    case ValueKind::JsonFile:
        if (choices.isEmpty())
            return QStringLiteral("_files -g \"*.json\"");
        return QStringLiteral(
                   "_alternative \"words:word:%1\" \"files:file:_files -g \\\"*.json\\\"\"")
            .arg(words);
    case ValueKind::Text:
        break;
    }
    return choices.isEmpty() ? QString() : words;
}

QString zshOption(const ProgramDescription &program, const OptionDescription &option)
{
    QString prefix;
    const QStringList conflicts = conflictsOf(program, option);
    if (isInformation(option))
        prefix = QStringLiteral("(- *)");
    else if (!conflicts.isEmpty())
        prefix = QStringLiteral("(--%1)").arg(conflicts.join(QStringLiteral(" --")));
    if (option.isRepeatable)
        prefix += u'*';
    QString line =
        prefix + u"--" + QString::fromUtf8(option.name)
        + QStringLiteral("%1[%2]").arg(option.value ? u"=" : u"", zshQuoted(briefOf(option)));
    if (option.value) {
        line +=
            u':' + zshQuoted(QString::fromUtf8(option.value).toLower()) + u':' + zshAction(option);
    }
    return u"    '" + line + u'\'';
}

QString zshCommands(const ProgramDescription &program)
{
    QStringList words;
    for (const CommandDescription &command : program.commands) {
        if (*command.word)
            words.append(QStringLiteral("%1\\:\"%2\"")
                             .arg(QString::fromUtf8(command.word),
                                  zshQuoted(brief(QString::fromUtf8(command.help)))));
    }
    return u"    '1:command:((" + words.join(u' ') + u"))'";
}

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("\\'")) + u'\'';
}

/*! Returns the switches with which fish lists the possible values of \a option. */
QString fishAction(const OptionDescription &option)
{
    if (!option.value)
        return {};
    const bool isFile = option.kind == ValueKind::File || option.kind == ValueKind::JsonFile;
    QString action = isFile ? QStringLiteral(" -r -F") : QStringLiteral(" -x");
    if (option.kind == ValueKind::Provider)
        return action
               + QStringLiteral(" -a '(device-signin providers 2>/dev/null | "
                                "string replace -rf \"^([a-z0-9-]+): .*\" \"\\$1\")'");
    const QStringList choices = choicesOf(option);
    if (!choices.isEmpty())
        action += u" -a " + fishQuoted(choices.join(u' '));
    return action;
}

} // namespace

QString bashCompletion(const ProgramDescription &program)
{
    // Options whose values are completed in the same way share one case, at the place of the first
    // of them.
    QStringList actions;
    QMap<QString, QStringList> optionsByAction;
    QStringList names;
    const auto options = optionsOf(program.groups);
    for (const OptionDescription &option : options) {
        const QString name = u"--" + QString::fromUtf8(option.name);
        names.append(name);
        if (!option.value)
            continue;
        const QString action = bashAction(option);
        if (!actions.contains(action))
            actions.append(action);
        optionsByAction[action].append(name);
    }
    QString cases;
    for (const QString &action : std::as_const(actions)) {
        cases += u"    " + optionsByAction.value(action).join(QStringLiteral(" | ")) + u")\n"
                 + action + u"        return\n        ;;\n";
    }
    const QString function = u'_' + nameOf(program).replace(u'-', u'_');
    const QString offerOptions =
        QStringLiteral("mapfile -t COMPREPLY < <(compgen -W '%1' -- \"$cur\")\n")
            .arg(names.join(u' '));
    const QStringList commands = commandWords(program);
    QString end = u"    " + offerOptions;
    if (!commands.isEmpty()) {
        end = QStringLiteral(
                  "    if [[ $cur == -* ]]; then\n        %1    else\n"
                  "        mapfile -t COMPREPLY < <(compgen -W '%2' -- \"$cur\")\n    fi\n")
                  .arg(offerOptions, commands.join(u' '));
    }
    return QLatin1String(license)
           + QStringLiteral("# shellcheck shell=bash\n"
                            "#\n# Completion for bash, made from the table of options.\n\n"
                            "%1() {\n"
                            "    # shellcheck disable=SC2034 # _init_completion sets them all\n"
                            "    local cur prev words cword split\n"
                            "    _init_completion -s || return\n\n"
                            "    case $prev in\n")
                 .arg(function)
           + cases
           + QStringLiteral("    esac\n"
                            "    # The value of --name=value is completed above.\n"
                            "    $split && return\n\n")
           + end + u"}\n\ncomplete -F " + function + u' ' + nameOf(program) + u'\n';
}

QString zshCompletion(const ProgramDescription &program)
{
    const auto options = optionsOf(program.groups);
    QString functions;
    QStringList lines;
    for (const OptionDescription &option : options) {
        lines.append(zshOption(program, option));
        if (option.kind == ValueKind::Provider) {
            functions =
                QStringLiteral("_device_signin_providers() {\n"
                               "    local -a names\n"
                               "    names=(${(f)\"$(_call_program providers device-signin %1)\"})\n"
                               "    _describe provider names\n}\n\n")
                    .arg(QLatin1String(listProviders));
        }
    }
    if (!program.commands.empty())
        lines.append(zshCommands(program));
    return u"#compdef " + nameOf(program) + u'\n' + QLatin1String(license)
           + u"#\n# Completion for zsh, made from the table of options.\n\n" + functions
           + u"_arguments -S \\\n" + lines.join(QStringLiteral(" \\\n")) + u'\n';
}

QString fishCompletion(const ProgramDescription &program)
{
    const QString complete = u"complete -c " + nameOf(program);
    QString text = QLatin1String(license)
                   + u"#\n# Completion for fish, made from the table of options.\n\n" + complete
                   + u" -f\n";
    const QStringList words = commandWords(program);
    if (!words.isEmpty())
        text += u"set -l commands " + words.join(u' ') + u'\n';
    for (const CommandDescription &command : program.commands) {
        if (*command.word)
            text +=
                complete
                + QStringLiteral(" -n \"not __fish_seen_subcommand_from $commands\" -a %1 -d %2\n")
                      .arg(QString::fromUtf8(command.word),
                           fishQuoted(brief(QString::fromUtf8(command.help))));
    }
    text += u'\n';
    const auto options = optionsOf(program.groups);
    for (const OptionDescription &option : options) {
        const QString letter =
            option.letter ? u" -s " + QString::fromUtf8(option.letter) : QString();
        text += complete + letter + u" -l " + QString::fromUtf8(option.name) + fishAction(option)
                + u" -d " + fishQuoted(briefOf(option)) + u'\n';
    }
    return text;
}

} // namespace DeviceSignIn
