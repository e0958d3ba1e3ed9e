// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaoptions.h"

#include "commandline/commandline.h"

#include <QFileInfo>

namespace DeviceSignIn {

namespace {

constexpr char description[] =
    "A small film app, to show how an app signs people in with DeviceSignIn.\n"
    "Without --issuer it brings a server of its own: approve in a browser on this machine.";

/*! A row in the table of the options: the option, and where it goes in MediaOptions. */
struct MediaRow
{
    OptionDescription option;
    /*! Stores the value, or an empty one for an option without a value; null for --help. */
    void (*store)(MediaOptions *options, const QString &value) = nullptr;
};

const std::vector<MediaRow> &mediaTable()
{
    static const std::vector<MediaRow> table = {
        {{.name = "widgets", .help = "Made of QWidgets instead of QML."},
         [](MediaOptions *options, const QString &) { options->widgets = true; }},
        {{.name = "windowed", .help = "In a window instead of on the full screen."},
         [](MediaOptions *options, const QString &) { options->windowed = true; }},
        {{.name = "issuer", .value = "URL", .help = "Sign in at this authorization server."},
         [](MediaOptions *options, const QString &value) { options->issuer = value; }},
        {{.name = "service",
          .value = "URL",
          .help = "The films are on this server (the issuer's); a sandbox has them."},
         [](MediaOptions *options, const QString &value) {
             options->service = QUrl(value, QUrl::StrictMode);
         }},
        {{.name = "client-id", .value = "ID", .help = "As this client (lantern-tv)."},
         [](MediaOptions *options, const QString &value) { options->clientId = value; }},
        {{.name = "store",
          .value = "KIND",
          .help = "Keep tokens in the keychain, or in memory: keychain where there is an --issuer.",
          .accepts =
              [](const QString &value) { return value == u"keychain" || value == u"memory"; },
          .refusal = "--store is keychain or memory."},
         [](MediaOptions *options, const QString &value) {
             options->store = value == u"memory" ? StoreKind::Memory : StoreKind::Keychain;
         }},
        {{.name = "device-name", .value = "TEXT", .help = "What this device is called."},
         [](MediaOptions *options, const QString &value) { options->deviceName = value; }},
        {{.name = "help", .help = "Displays help on commandline options.", .letter = "h"}},
    };
    return table;
}

void readTable(CommandLine *line, MediaOptions *options)
{
    for (const MediaRow &row : mediaTable()) {
        if (!line->isSet(row.option.name))
            continue;
        line->checkLimits(row.option);
        if (row.store)
            row.store(options, line->value(row.option.name));
    }
}

/*! Completes what depends on whether there is a server. */
void readServer(CommandLine *line, MediaOptions *options)
{
    options->demo = options->issuer.isEmpty();
    if (options->demo) {
        line->refuseOption("service", QStringLiteral("--%1 goes with an --issuer."));
        return;
    }
    if (!line->isSet("service"))
        options->service = QUrl(options->issuer, QUrl::StrictMode);
    if (!line->isSet("store"))
        options->store = StoreKind::Keychain;
    if (!options->service.scheme().startsWith(u"http") || options->service.host().isEmpty())
        line->refuse(
            QStringLiteral("--issuer and --service are addresses such as https://films.example."));
}

} // namespace

std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments)
{
    std::vector<OptionDescription> descriptions;
    for (const MediaRow &row : mediaTable())
        descriptions.push_back(row.option);
    CommandLine line(std::move(descriptions), arguments);
    if (!line.error().isEmpty())
        return MediaUsage{line.error()};
    if (line.isSet("help")) {
        // Qt knows the program's name only once there is an application.
        const QString help = line.qtHelp(QString::fromUtf8(description));
        return MediaUsage{
            QStringLiteral("Usage: %1 [options]").arg(QFileInfo(arguments.first()).fileName())
                + help.mid(help.indexOf(u'\n')),
            false};
    }
    if (!line.words().isEmpty())
        return MediaUsage{QStringLiteral("There is no '%1' here.").arg(line.words().first())};

    MediaOptions options;
    readTable(&line, &options);
    readServer(&line, &options);
    if (!line.error().isEmpty())
        return MediaUsage{line.error()};
    return options;
}

} // namespace DeviceSignIn
