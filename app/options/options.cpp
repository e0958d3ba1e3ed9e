// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options.h"

#include "commandline/helptext.h"
#include "optiontable.h"
#include "serveroptions.h"
#include "text/endpoint.h"

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
    const QStringList words = line->positionalArguments();
    if (words.isEmpty())
        return;
    if (const Command *command = findCommand(words.first())) {
        options->command = *command;
    } else {
        QStringList known = commandWords();
        const QString last = known.takeLast();
        line->reportError(QStringLiteral("Unknown command '%1'; there are %2 and %3.")
                              .arg(words.first(), known.join(QStringLiteral(", ")), last));
    }
    const bool takesFile = options->command == Command::ProviderCheck;
    if (takesFile && words.size() < 2)
        line->reportError(QStringLiteral("provider-check needs the FILE of a profile."));
    if (takesFile)
        options->profileFile = words.value(1);
    const qsizetype known = takesFile ? 2 : 1;
    if (words.size() > known)
        line->reportError(QStringLiteral("'%1' is one word too many.").arg(words.at(known)));
}

/*! Reads the options for several providers, and returns whether there are any. */
bool readProviders(CommandLine *line, Options *options)
{
    const QStringList names = line->values("provider");
    if (names.size() > 1)
        options->demoProviders = names;
    if (!line->isSet("providers") && options->demoProviders.isEmpty())
        return false;
    line->checkConflicts();
    line->checkNeeds();
    if (options->command != Command::Page)
        line->reportError(QStringLiteral("Several providers are for the page only."));
    return true;
}

/*! Checks the option --store, whose values depend on other options, and completes it. */
void readStore(CommandLine *line, Options *options)
{
    if (options->kiosk) {
        // A store would keep the tokens of one visitor for the next.
        if (line->isSet("store") && options->store.kind != StoreKind::Memory)
            line->reportError(QStringLiteral("A kiosk keeps nothing: --store is memory there."));
        options->store = {StoreKind::Memory, {}, {}};
    }
    const bool signsIn = isAboutPage(options->command) || options->command == Command::Terminal;
    if (!signsIn && options->store.kind == StoreKind::Memory)
        line->reportError(
            QStringLiteral("--store memory ends with its program: there is nothing in it."));
}

/*!
    Checks the address of --for, which may use http only if the server at home was named so: with
    --server or --set, on the same port.
*/
void checkRequest(CommandLine *line, const Options &options)
{
    const QUrl &home = options.client.homeServer;
    if (!line->isSet("for") || isSafeEndpoint(options.request, home))
        return;
    const QString known =
        home.isEmpty() ? QStringLiteral("and no server at home was named with --server or --set")
                       : QStringLiteral("and the server that was named is %1")
                             .arg(home.toString(QUrl::RemovePath | QUrl::RemoveQuery));
    line->reportError(
        QStringLiteral("--for %1 is refused: over http anybody in the network could read the "
                       "token, %2. Use https, or name this server.")
            .arg(oneLine(options.request.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
                 known));
}

} // namespace

ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles)
{
    const ProgramDescription program = deviceSignInProgram();
    CommandLine line(program, arguments);
    line.checkValues();
    if (line.error().isEmpty() && line.isSet("help"))
        return Information{helpText(program)};
    if (line.error().isEmpty() && line.isSet("version"))
        return Information{QStringLiteral("device-signin %1\n").arg(QLatin1String(version))};

    Options options;
    readCommand(&line, &options);
    readTable(Rows::Other, &line, &options);
    if (options.command == Command::ProviderCheck) {
        readTable(Rows::OfProvider, &line, &options);
        line.checkConflicts();
        // The needs of the table are about the server that the operator configures, except this
        // one.
        if (line.isSet("client-key-id") && !line.isSet("client-key"))
            line.reportError(QStringLiteral("--client-key-id goes with --client-key only."));
    } else if (options.command != Command::Providers && options.command != Command::Keys) {
        if (!readProviders(&line, &options))
            readServerOptions(&line, profiles, &options);
        readStore(&line, &options);
        checkRequest(&line, options);
    }
    if (!line.error().isEmpty())
        return UsageError{line.error()};
    return options;
}

} // namespace DeviceSignIn
