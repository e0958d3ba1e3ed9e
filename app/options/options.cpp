// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options.h"

#include "commandline/helptext.h"
#include "optiontable.h"
#include "serveroptions.h"

namespace DeviceSignIn {

namespace {

constexpr char version[] = DEVICESIGNIN_VERSION;

/*!
    Whether \a command accepts the options of the page. The doctor does, because it checks what that
    page needs.
*/
bool isAboutPage(Command command)
{
    return command == Command::Page || command == Command::Doctor;
}

void readCommand(CommandLine *line, Options *options)
{
    const QStringList words = line->words();
    if (words.isEmpty())
        return;
    if (const Command *command = findCommand(words.first())) {
        options->command = *command;
    } else {
        QStringList known = commandWords();
        const QString last = known.takeLast();
        line->refuse(QStringLiteral("Unknown command '%1'; there are %2 and %3.")
                         .arg(words.first(), known.join(QStringLiteral(", ")), last));
    }
    if (words.size() > 1)
        line->refuse(QStringLiteral("'%1' is one word too many.").arg(words.at(1)));
}

/*! Reads the options for several providers, and returns whether there are any. */
bool readProviders(CommandLine *line, Options *options)
{
    if (line->isSet("demo") && line->values("provider").size() > 1)
        options->demoProviders = line->values("provider");
    const bool several = line->isSet("providers") || !options->demoProviders.isEmpty();
    if (!several) {
        if (line->values("provider").size() > 1)
            line->refuse(QStringLiteral("Each of several providers has a client of its own: write "
                                        "them into a file for --providers."));
        return false;
    }
    if (options->command != Command::Page)
        line->refuse(QStringLiteral("Several providers are for the page only."));
    for (const char *option : {"kiosk", "shared"})
        line->refuseOption(option, QStringLiteral("--%1 goes with one provider only."));
    const bool isDemo = !options->demoProviders.isEmpty();
    const auto names = providerOptionNames();
    for (const char *option : names) {
        if (!isDemo || qstrcmp(option, "provider") != 0)
            line->refuseOption(option, QStringLiteral("Each of several providers has its own --%1: "
                                                      "write it into the file for --providers."));
    }
    if (isDemo) {
        line->refuseOption("providers", QStringLiteral("--demo takes no file of --%1."));
        line->refuseOption("ca-file",
                           QStringLiteral("--demo has a server of its own: leave --%1 out."));
    } else {
        for (const char *option : {"demo", "lan"})
            line->refuseOption(option, QStringLiteral("--providers says where: leave --%1 out."));
    }
    return true;
}

void checkShared(CommandLine *line, const Options &options)
{
    if (!options.shared)
        return;
    line->refuseOption("account", QStringLiteral("--shared asks who it is: leave --%1 out."));
    line->refuseOption("kiosk", QStringLiteral("A screen is shared or a kiosk: leave --%1 out."));
}

void readKiosk(CommandLine *line, Options *options)
{
    if (!options->kiosk) {
        for (const char *option : {"sign-out-after", "visit-limit"})
            line->refuseOption(option, QStringLiteral("--%1 goes with --kiosk only."));
        return;
    }
    line->refuseOption("account", QStringLiteral("A kiosk knows nobody: leave --%1 out."));
    // A store would keep the tokens of one visitor for the next.
    if (line->isSet("store") && options->store.kind != StoreKind::Memory)
        line->refuse(QStringLiteral("A kiosk keeps nothing: --store is memory there."));
    options->store = {StoreKind::Memory, {}, {}};
}

void checkCommand(CommandLine *line, const Options &options)
{
    if (options.printToken && !options.events)
        line->refuse(QStringLiteral("--print-token goes with terminal --events only."));
    if (!line->isSet("for"))
        line->refuseOption("method", QStringLiteral("--%1 goes with --for only."));
    const bool signsIn = isAboutPage(options.command) || options.command == Command::Terminal;
    if (!signsIn && options.store.kind == StoreKind::Memory)
        line->refuse(
            QStringLiteral("--store memory ends with its program: there is nothing in it."));
}

} // namespace

ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles)
{
    const ProgramDescription program = deviceSignInProgram();
    CommandLine line(optionsOf(program.groups), arguments);
    line.checkPresence();
    if (line.error().isEmpty() && line.isSet("help"))
        return Information{helpText(program)};
    if (line.error().isEmpty() && line.isSet("version"))
        return Information{QStringLiteral("device-signin %1\n").arg(QLatin1String(version))};

    Options options;
    readCommand(&line, &options);
    readTable(Rows::Other, &line, &options);
    if (options.command != Command::Providers && options.command != Command::Keys) {
        if (!readProviders(&line, &options))
            readServerOptions(&line, profiles, &options);
        checkShared(&line, options);
        readKiosk(&line, &options);
        checkCommand(&line, options);
    }
    if (!line.error().isEmpty())
        return UsageError{line.error()};
    return options;
}

} // namespace DeviceSignIn
