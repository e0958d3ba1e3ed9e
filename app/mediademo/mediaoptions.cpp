// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaoptions.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace MediaDemo {

namespace {

constexpr char description[] =
    "A small film app, to show how an app signs people in with DeviceSignIn.\n"
    "Without --issuer it starts a server for a demo: approve in a browser on this machine.";

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

struct Options
{
    QCommandLineOption widgets{text("widgets"), text("Made of QWidgets instead of QML.")};
    QCommandLineOption windowed{text("windowed"),
                                text("In a window instead of on the full screen.")};
    QCommandLineOption sandbox{
        text("sandbox"),
        text("The server to start for a demo: device-signin-sandbox, beside this program or in "
             "PATH."),
        text("program")};
    QCommandLineOption issuer{text("issuer"), text("Sign in at this authorization server."),
                              text("url")};
    QCommandLineOption service{
        text("service"), text("The films are on this server (the issuer's); a sandbox has them."),
        text("url")};
    QCommandLineOption clientId{text("client-id"), text("As this client (lantern-tv)."),
                                text("id")};
    QCommandLineOption store{
        text("store"),
        text("Keep tokens in the keychain, or in memory: keychain where there is an --issuer."),
        text("kind")};
    QCommandLineOption deviceName{text("device-name"), text("What this device is called."),
                                  text("text")};
    QCommandLineOption help{{text("h"), text("help")},
                            text("Displays help on commandline options.")};

    QList<QCommandLineOption> all() const
    {
        return {widgets, windowed, sandbox, issuer, service, clientId, store, deviceName, help};
    }
};

MediaUsage helpOf(const QCommandLineParser &parser, const QString &program)
{
    const QString help = parser.helpText();
    // Qt knows the name of the program only once there is an application object.
    return {QStringLiteral("Usage: %1 [options]").arg(QFileInfo(program).fileName())
                + help.mid(help.indexOf(u'\n')),
            false};
}

/*! The first error in what depends on several options, in one line; empty if there is none. */
QString errorIn(const QCommandLineParser &parser, const Options &names, const MediaOptions &options)
{
    if (!parser.positionalArguments().isEmpty())
        return QStringLiteral("There is no '%1' here.").arg(parser.positionalArguments().first());
    const QString store = parser.value(names.store);
    if (parser.isSet(names.store) && store != u"keychain" && store != u"memory")
        return QStringLiteral("--store is keychain or memory.");
    if (options.isDemo)
        return parser.isSet(names.service) ? QStringLiteral("--service goes with an --issuer.")
                                           : QString();
    if (parser.isSet(names.sandbox))
        return QStringLiteral("--sandbox goes without an --issuer.");
    if (!options.service.scheme().startsWith(u"http") || options.service.host().isEmpty())
        return QStringLiteral(
            "--issuer and --service are addresses such as https://films.example.");
    return {};
}

} // namespace

std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments)
{
    const Options names;
    QCommandLineParser parser;
    parser.setApplicationDescription(text(description));
    parser.addOptions(names.all());
    if (!parser.parse(arguments))
        return MediaUsage{parser.errorText()};
    if (parser.isSet(names.help))
        return helpOf(parser, arguments.first());

    MediaOptions options;
    options.usesWidgets = parser.isSet(names.widgets);
    options.isWindowed = parser.isSet(names.windowed);
    options.sandbox = parser.value(names.sandbox);
    options.issuer = parser.value(names.issuer);
    options.isDemo = options.issuer.isEmpty();
    options.service = QUrl(parser.value(parser.isSet(names.service) ? names.service : names.issuer),
                           QUrl::StrictMode);
    if (parser.isSet(names.clientId))
        options.clientId = parser.value(names.clientId);
    const QString store = parser.isSet(names.store)
                              ? parser.value(names.store)
                              : QLatin1String(options.isDemo ? "memory" : "keychain");
    options.keepsTokens = store == u"keychain";
    options.deviceName = parser.value(names.deviceName);

    const QString error = errorIn(parser, names, options);
    if (!error.isEmpty())
        return MediaUsage{error};
    return options;
}

} // namespace MediaDemo
