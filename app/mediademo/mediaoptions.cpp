// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaoptions.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace DeviceSignIn {

namespace {

void describe(QCommandLineParser *parser)
{
    const QString url = QStringLiteral("url");
    parser->setApplicationDescription(QStringLiteral(
        "A small film app, to show how an app signs people in with DeviceSignIn.\n"
        "Without --issuer it brings a server of its own: approve in a browser on this machine."));
    parser->addOptions({
        {QStringLiteral("widgets"), QStringLiteral("Made of QWidgets instead of QML.")},
        {QStringLiteral("windowed"), QStringLiteral("In a window instead of on the full screen.")},
        {QStringLiteral("issuer"), QStringLiteral("Sign in at this authorization server."), url},
        {QStringLiteral("service"),
         QStringLiteral("The films are on this server (the issuer's); a sandbox has them."), url},
        {QStringLiteral("client-id"), QStringLiteral("As this client (lantern-tv)."),
         QStringLiteral("id")},
        {QStringLiteral("store"),
         QStringLiteral("Keep tokens in the keychain, or in memory: keychain where there is an "
                        "--issuer."),
         QStringLiteral("kind")},
        {QStringLiteral("device-name"), QStringLiteral("What this device is called."),
         QStringLiteral("text")},
    });
    parser->addHelpOption();
}

/*! What is wrong with it, or nothing. */
QString readStore(const QString &kind, MediaOptions *options)
{
    if (kind == u"keychain")
        options->store = StoreKind::Keychain;
    else if (kind == u"memory")
        options->store = StoreKind::Memory;
    else
        return QStringLiteral("--store is keychain or memory.");
    return {};
}

/*! Likewise. */
QString readServer(const QCommandLineParser &parser, MediaOptions *options)
{
    const bool hasService = parser.isSet(QStringLiteral("service"));
    options->issuer = parser.value(QStringLiteral("issuer"));
    options->demo = options->issuer.isEmpty();
    if (options->demo)
        return hasService ? QStringLiteral("--service goes with an --issuer.") : QString();
    options->service = QUrl(hasService ? parser.value(QStringLiteral("service")) : options->issuer,
                            QUrl::StrictMode);
    options->store = StoreKind::Keychain;
    if (options->service.scheme().startsWith(u"http") && !options->service.host().isEmpty())
        return {};
    return QStringLiteral("--issuer and --service are addresses such as https://films.example.");
}

} // namespace

std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(&parser);
    if (!parser.parse(arguments))
        return MediaUsage{parser.errorText()};
    if (parser.isSet(QStringLiteral("help"))) {
        // Qt knows the program's name only once there is an application.
        const QString help = parser.helpText();
        return MediaUsage{
            QStringLiteral("Usage: %1 [options]").arg(QFileInfo(arguments.first()).fileName())
                + help.mid(help.indexOf(u'\n')),
            false};
    }
    if (!parser.positionalArguments().isEmpty())
        return MediaUsage{
            QStringLiteral("There is no '%1' here.").arg(parser.positionalArguments().first())};

    MediaOptions options;
    QString problem = readServer(parser, &options);
    if (problem.isEmpty() && parser.isSet(QStringLiteral("store")))
        problem = readStore(parser.value(QStringLiteral("store")), &options);
    if (!problem.isEmpty())
        return MediaUsage{problem};
    options.widgets = parser.isSet(QStringLiteral("widgets"));
    options.windowed = parser.isSet(QStringLiteral("windowed"));
    if (parser.isSet(QStringLiteral("client-id")))
        options.clientId = parser.value(QStringLiteral("client-id"));
    options.deviceName = parser.value(QStringLiteral("device-name"));
    return options;
}

} // namespace DeviceSignIn
