// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options.h"

#include "commandline.h"
#include "help.h"
#include "protocol/safety.h"
#include "serveroptions.h"
#include "session/accountindex.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr char version[] = DEVICESIGNIN_VERSION;

struct CommandWord
{
    QLatin1String word;
    Command command = Command::Page;
};
constexpr CommandWord commandWords[] = {
    {QLatin1String("terminal"), Command::Terminal},
    {QLatin1String("token"), Command::Token},
    {QLatin1String("sign-out"), Command::SignOut},
    {QLatin1String("accounts"), Command::Accounts},
    {QLatin1String("providers"), Command::Providers},
    {QLatin1String("keys"), Command::Keys},
    {QLatin1String("doctor"), Command::Doctor},
};

/*! Takes the options of the page: the doctor looks at what it will be. */
bool isAboutPage(Command command)
{
    return command == Command::Page || command == Command::Doctor;
}

void readCommand(CommandLine *line, Options *options)
{
    const QStringList words = line->words();
    if (words.isEmpty())
        return;
    const auto *known =
        std::find_if(std::begin(commandWords), std::end(commandWords),
                     [&](const CommandWord &one) { return one.word == words.first(); });
    if (known != std::end(commandWords))
        options->command = known->command;
    else
        line->refuse(
            QStringLiteral("Unknown command '%1'; there are terminal, token, sign-out, accounts, "
                           "providers, keys and doctor.")
                .arg(words.first()));
    if (words.size() > 1)
        line->refuse(QStringLiteral("'%1' is one word too many.").arg(words.at(1)));
}

void readStore(CommandLine *line, Options *options)
{
    if (line->isSet("account"))
        options->account = line->value("account");
    if (!isAccountName(options->account))
        line->refuse(
            QStringLiteral("--account is a name of at most 64 characters, without a slash and "
                           "without a space at either end."));
    if (!line->isSet("store"))
        return;
    const QString store = line->value("store");
    if (store == u"memory")
        options->store.kind = StoreKind::Memory;
    else if (store.startsWith(u"file:/"))
        options->store = {StoreKind::File, store.mid(5), {}};
    else if (store.startsWith(u"sealed:/"))
        options->store = {StoreKind::Sealed, store.mid(7), {}};
    else if (store != u"keychain")
        line->refuse(
            QStringLiteral("--store is keychain, memory, file:/FOLDER or sealed:/FOLDER, not '%1'.")
                .arg(store));
}

void readTextScale(CommandLine *line, Options *options)
{
    if (!line->isSet("text-scale"))
        return;
    static const QRegularExpression percent(QStringLiteral("\\A1[0-4][0-9]\\z|\\A150\\z"));
    const QString value = line->value("text-scale");
    if (percent.match(value).hasMatch())
        options->textScale = value.toInt() / 100.0;
    else
        line->refuse(
            QStringLiteral("--text-scale is a number of per cent from 100 to 150, not '%1'.")
                .arg(value));
}

/*! Whether a person chooses from several providers. */
bool readProviders(CommandLine *line, Options *options)
{
    options->providersFile = line->value("providers");
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
        line->refuseWith(option, QStringLiteral("--%1 goes with one provider only."));
    const bool isDemo = !options->demoProviders.isEmpty();
    for (const char *option : providerOptions) {
        if (!isDemo || qstrcmp(option, "provider") != 0)
            line->refuseWith(option, QStringLiteral("Each of several providers has its own --%1: "
                                                    "write it into the file for --providers."));
    }
    if (isDemo) {
        line->refuseWith("providers", QStringLiteral("--demo takes no file of --%1."));
        line->refuseWith("ca-file",
                         QStringLiteral("--demo has a server of its own: leave --%1 out."));
    } else {
        for (const char *option : {"demo", "lan"})
            line->refuseWith(option, QStringLiteral("--providers says where: leave --%1 out."));
    }
    options->demo = line->isSet("demo");
    options->lan = line->isSet("lan");
    options->files.authorities = line->value("ca-file");
    return true;
}

void readShared(CommandLine *line, Options *options)
{
    options->shared = line->isSet("shared");
    if (!options->shared)
        return;
    if (!isAboutPage(options->command))
        line->refuse(QStringLiteral("--shared is for the page only."));
    line->refuseWith("account", QStringLiteral("--shared asks who it is: leave --%1 out."));
    line->refuseWith("kiosk", QStringLiteral("A screen is shared or a kiosk: leave --%1 out."));
}

void readKiosk(CommandLine *line, Options *options)
{
    options->kiosk = line->isSet("kiosk");
    if (!options->kiosk) {
        line->refuseWith("sign-out-after", QStringLiteral("--%1 goes with --kiosk only."));
        return;
    }
    if (!isAboutPage(options->command))
        line->refuse(QStringLiteral("--kiosk is for the page only."));
    line->refuseWith("account", QStringLiteral("A kiosk knows nobody: leave --%1 out."));
    // What is in a store is there for the next one, too.
    if (line->isSet("store") && options->store.kind != StoreKind::Memory)
        line->refuse(QStringLiteral("A kiosk keeps nothing: --store is memory there."));
    options->store = {StoreKind::Memory, {}, {}};
    if (!line->isSet("sign-out-after"))
        return;
    static const QRegularExpression time(QStringLiteral("\\A([0-9]{1,4})(s|m)\\z"));
    const auto match = time.match(line->value("sign-out-after"));
    const int count = match.captured(1).toInt();
    options->signOutAfter = std::chrono::seconds(match.captured(2) == u"m" ? count * 60 : count);
    if (options->signOutAfter < Kiosk::shortest || options->signOutAfter > Kiosk::longest)
        line->refuse(
            QStringLiteral("--sign-out-after is a time such as 90s or 3m, from 5s to 60m."));
}

void readForm(CommandLine *line, Options *options)
{
    options->windowed = line->isSet("windowed");
    options->keysFile = line->value("keys");
    options->events = line->isSet("events");
    options->brand = line->value("brand");
    options->deviceName = line->value("device-name");
    options->language = line->value("language");
    options->reduceMotion = line->isSet("reduce-motion");
    options->countdown = !line->isSet("no-countdown");
    options->speak = line->isSet("speak");
    readTextScale(line, options);
    options->themeIsChosen = line->isSet("theme");
    if (options->themeIsChosen)
        options->theme = line->value("theme");

    static const QRegularExpression theme(QStringLiteral("\\A(dark|light|contrast|.+\\.json)\\z"));
    if (!theme.match(options->theme).hasMatch())
        line->refuse(
            QStringLiteral("--theme is dark, light, contrast or a file FILE.json, not '%1'.")
                .arg(options->theme));
}

void checkForm(CommandLine *line, Options *options)
{
    options->printToken = line->isSet("print-token");
    const Command command = options->command;
    if (!isAboutPage(command)) {
        for (const char *option : {"windowed", "keys", "theme", "language", "text-scale",
                                   "reduce-motion", "no-countdown", "speak"})
            line->refuseWith(option, QStringLiteral("--%1 is for the page only."));
    }
    options->json = line->isSet("json");
    if (options->json && command != Command::Doctor)
        line->refuse(QStringLiteral("--json goes with doctor only."));
    if (options->printToken && !(command == Command::Terminal && options->events))
        line->refuse(QStringLiteral("--print-token goes with terminal --events only."));
    if (isAboutPage(command) || command == Command::Terminal)
        return;
    if (options->events)
        line->refuse(QStringLiteral("--events goes with a sign-in only."));
    if (options->lan)
        line->refuse(QStringLiteral("--lan goes with a sign-in only."));
    if (command == Command::Accounts)
        line->refuseWith("account", QStringLiteral("accounts lists them all: leave --%1 out."));
    if (options->store.kind == StoreKind::Memory)
        line->refuse(
            QStringLiteral("--store memory ends with its program: there is nothing in it."));
}

void readTokenRequest(CommandLine *line, Options *options)
{
    if (options->command != Command::Token) {
        for (const char *option : {"for", "method"})
            line->refuseWith(option, QStringLiteral("--%1 goes with token only."));
    }
    if (line->isSet("for")) {
        options->request = line->url("for");
        if (!isSafeEndpoint(options->request))
            line->refuse(QStringLiteral("--for is an https address (http only for loopback)."));
    }
    if (!line->isSet("method"))
        return;
    static const QRegularExpression word(QStringLiteral("\\A[A-Z]{1,16}\\z"));
    options->requestMethod = line->value("method").toLatin1();
    if (!line->isSet("for"))
        line->refuse(QStringLiteral("--method goes with --for only."));
    else if (!word.match(line->value("method")).hasMatch())
        line->refuse(QStringLiteral("--method is GET, POST, … in capitals."));
}

} // namespace

ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles)
{
    CommandLine line(arguments);
    if (line.error().isEmpty() && line.isSet("help"))
        return Information{QString::fromUtf8(helpText())};
    if (line.error().isEmpty() && line.isSet("version"))
        return Information{QStringLiteral("device-signin %1\n").arg(QLatin1String(version))};

    Options options;
    readCommand(&line, &options);
    readForm(&line, &options);
    if (options.command != Command::Providers && options.command != Command::Keys) {
        if (!readProviders(&line, &options))
            readServerOptions(&line, profiles, &options);
        readStore(&line, &options);
        readShared(&line, &options);
        readKiosk(&line, &options);
        checkForm(&line, &options);
        readTokenRequest(&line, &options);
    }
    if (!line.error().isEmpty())
        return UsageError{line.error()};
    return options;
}

} // namespace DeviceSignIn
