// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandboxcommandline.h"

#include "commandline/commandline.h"
#include "sandbox/http/lanhost.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace DeviceSignIn {

namespace {

constexpr char description[] =
    "An authorization server for the device authorization grant (RFC 8628), with the phone's\n"
    "web page. For demos, development and tests, not for production.";

/*!
    A row in the table of the sandbox's options: the option, and how its value is stored in
    SandboxOptions.
*/
struct SandboxRow
{
    OptionDescription option;
    /*!
        Stores the value, or an empty text for an option without a value. Null if
        readSandboxCommandLine() reads the option itself, because it reads a file or depends on
        other options.
    */
    void (*store)(SandboxOptions *options, const QString &value) = nullptr;
};

struct SandboxRowGroup
{
    const char *title = "";
    std::vector<SandboxRow> rows;
};

/*! The longest time is a hundred years: the sum of two such times does not overflow. */
constexpr ValueRange seconds{1, 100LL * 365 * 24 * 3600};

std::chrono::seconds secondsOf(const QString &value)
{
    return std::chrono::seconds(value.toLongLong());
}

/*! Returns whether \a value has a scheme and a host and nothing else. */
bool isPublicUrl(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    const bool isBare = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                     | QUrl::RemoveUserInfo)
                        == url;
    return isWeb && isBare && !url.host().isEmpty();
}

/*! The words for \c --algorithm. */
const QMap<QString, SigningAlgorithm> &signingAlgorithms()
{
    static const QMap<QString, SigningAlgorithm> words = {
        {QStringLiteral("ES256"), SigningAlgorithm::ES256},
        {QStringLiteral("RS256"), SigningAlgorithm::RS256},
        {QStringLiteral("EdDSA"), SigningAlgorithm::EdDSA},
    };
    return words;
}

/*! The words for \c --dpop. */
const QMap<QString, DpopMode> &dpopModes()
{
    static const QMap<QString, DpopMode> words = {
        {QStringLiteral("offer"), DpopMode::Optional},
        {QStringLiteral("require"), DpopMode::Require},
        {QStringLiteral("off"), DpopMode::Off},
    };
    return words;
}

SandboxRowGroup addressGroup()
{
    return {
        "Where it is reached",
        {
            {{.name = "address",
              .value = "ADDRESS",
              .help = "Listen on this address (127.0.0.1).",
              .accepts = [](const QString &value) { return QHostAddress().setAddress(value); },
              .refusal = "--address needs an IP address, not \"%1\""},
             [](SandboxOptions *options, const QString &value) {
                 options->address = QHostAddress(value);
             }},
            {{.name = "port",
              .value = "PORT",
              .help = "Listen on this port (8628); 0 for any free one.",
              .range = ValueRange{0, 65535}},
             [](SandboxOptions *options, const QString &value) {
                 options->port = value.toUShort();
             }},
            {{.name = "lan",
              .help = "Let phones on the same network in. Whoever is on it can approve codes."}},
            {{.name = "phone-host",
              .value = "HOST",
              .help = "The host name or address that phones are told to open.",
              .kind = ValueKind::Host},
             [](SandboxOptions *options, const QString &value) { options->phoneHost = value; }},
            {{.name = "public-url",
              .value = "URL",
              .help = "How it is reached from outside, when behind a reverse proxy on this machine "
                      "that appends to X-Forwarded-For.",
              .kind = ValueKind::Url,
              .accepts = isPublicUrl,
              .refusal = "--public-url needs a scheme and a host and no path, not \"%1\""},
             [](SandboxOptions *options, const QString &value) {
                 options->publicUrl = QUrl(value, QUrl::StrictMode);
             }},
        },
    };
}

SandboxRowGroup answerGroup()
{
    return {
        "How it answers",
        {
            {{.name = "dialect",
              .value = "NAME",
              .help = "Speak as this provider does: %1.",
              .manual = "Speak as this provider does; they are those of `device-signin providers`.",
              .brief = "Speak as this provider does",
              .listChoices = sandboxDialects,
              .refusal =
                  "--dialect: \"%1\" is not among those that `device-signin providers` lists."},
             [](SandboxOptions *options, const QString &value) { options->dialect = value; }},
            {{.name = "code-lifetime",
              .value = "SECONDS",
              .help = "Life of a code (600, or the dialect's).",
              .range = seconds},
             [](SandboxOptions *options, const QString &value) {
                 options->codeLifetime = secondsOf(value);
             }},
            {{.name = "interval",
              .value = "SECONDS",
              .help = "Shortest time between two polls (5, or the dialect's).",
              .range = seconds},
             [](SandboxOptions *options, const QString &value) {
                 options->interval = secondsOf(value);
             }},
            {{.name = "token-lifetime",
              .value = "SECONDS",
              .help = "Life of an access token (3600).",
              .range = seconds},
             [](SandboxOptions *options, const QString &value) {
                 options->tokenLifetime = secondsOf(value);
             }},
            {{.name = "refresh-lifetime",
              .value = "SECONDS",
              .help = "How long a sign-in can be refreshed (2592000).",
              .range = seconds},
             [](SandboxOptions *options, const QString &value) {
                 options->refreshLifetime = secondsOf(value);
             }},
            {{.name = "refresh",
              .help = "Give refresh tokens even with a dialect that does so on request only.",
              .conflicts = {{{"no-refresh"}, "--refresh contradicts --%1: leave one of them out"}}},
             [](SandboxOptions *options, const QString &) { options->refreshTokens = true; }},
            {{.name = "no-refresh", .help = "Give no refresh tokens."},
             [](SandboxOptions *options, const QString &) { options->refreshTokens = false; }},
            {{.name = "no-rotation", .help = "Let refresh tokens stay as they are."},
             [](SandboxOptions *options, const QString &) { options->rotation = false; }},
            {{.name = "rotation-grace",
              .value = "SECONDS",
              .help = "How long a refresh token is still good after a refresh (0).",
              .range = seconds},
             [](SandboxOptions *options, const QString &value) {
                 options->rotationGrace = secondsOf(value);
             }},
            {{.name = "algorithm",
              .value = "ALGORITHM",
              .help = "What id_tokens are signed with: %1 (ES256).",
              .listChoices = [] { return signingAlgorithms().keys(); }},
             [](SandboxOptions *options, const QString &value) {
                 options->algorithm = signingAlgorithms().value(value);
             }},
        },
    };
}

SandboxRowGroup clientGroup()
{
    return {
        "Whom it serves",
        {
            {{.name = "client-id", .value = "ID", .help = "Serve only this client (any)."},
             [](SandboxOptions *options, const QString &value) { options->clientId = value; }},
            {{.name = "client-secret-file",
              .value = "FILE",
              .help = "The client has to know the first line of this file.",
              .kind = ValueKind::File}},
            {{.name = "client-key",
              .value = "FILE",
              .help = "The client authenticates with private_key_jwt; its public key is in this "
                      "file, as a JWK or in PEM.",
              .kind = ValueKind::File}},
            {{.name = "require-pkce", .help = "Refuse devices that don't use PKCE."},
             [](SandboxOptions *options, const QString &) { options->requirePkce = true; }},
            {{.name = "dpop",
              .value = "MODE",
              .help = "Whether tokens are bound to the client's key (RFC 9449): %1 (offer, or "
                      "the dialect's).",
              .listChoices = [] { return dpopModes().keys(); }},
             [](SandboxOptions *options, const QString &value) {
                 options->dpop = dpopModes().value(value);
             }},
            {{.name = "dpop-nonce", .help = "The proofs for that need a nonce of the server's."},
             [](SandboxOptions *options, const QString &) { options->dpopNonce = true; }},
        },
    };
}

SandboxRowGroup limitGroup()
{
    return {
        "Limits and faults",
        {
            {{.name = "maximum-codes",
              .value = "NUMBER",
              .help = "How many codes can be alive (1000): a tenth of them for one network.",
              .range = ValueRange{1, 1'000'000}},
             [](SandboxOptions *options, const QString &value) {
                 options->maximumCodes = value.toInt();
             }},
            {{.name = "faults",
              .help = "Let programs on this machine order faults, at /sandbox/faults, and read "
                      "signs of attacks, at /sandbox/signs-of-attack."},
             [](SandboxOptions *options, const QString &) { options->faults = true; }},
        },
    };
}

SandboxRowGroup pageGroup()
{
    return {
        "What the phone page says",
        {
            {{.name = "brand",
              .value = "TEXT",
              .help = "The name on the phone page (DeviceSignIn)."},
             [](SandboxOptions *options, const QString &value) { options->brand = value; }},
            {{.name = "app-name",
              .value = "TEXT",
              .help = "The app's name there (the client's id)."},
             [](SandboxOptions *options, const QString &value) { options->appName = value; }},
            {{.name = "device-name", .value = "TEXT", .help = "The device's name there."},
             [](SandboxOptions *options, const QString &value) { options->deviceName = value; }},
            {{.name = "account-name", .value = "TEXT", .help = "Who signs in (Demo Person)."},
             [](SandboxOptions *options, const QString &value) { options->accountName = value; }},
            {{.name = "account-email",
              .value = "TEXT",
              .help = "The person's address (demo@example.com)."},
             [](SandboxOptions *options, const QString &value) { options->accountEmail = value; }},
        },
    };
}

SandboxRowGroup programGroup()
{
    return {
        "About the program",
        {{{.name = "help", .help = "Print this.", .manual = "Print all options.", .letter = "h"}},
         {{.name = "version",
           .help = "Displays version information.",
           .manual = "Print the version.",
           .letter = "v"}}}};
}

const std::vector<SandboxRowGroup> &sandboxTable()
{
    static const std::vector<SandboxRowGroup> table = {
        addressGroup(), answerGroup(), clientGroup(), limitGroup(), pageGroup(), programGroup()};
    return table;
}

void readTable(CommandLine *line, SandboxOptions *options)
{
    for (const SandboxRowGroup &group : sandboxTable()) {
        for (const SandboxRow &row : group.rows) {
            if (!line->isSet(row.option.name))
                continue;
            line->checkLimits(row.option);
            if (row.store)
                row.store(options, line->value(row.option.name));
        }
    }
}

void readLan(CommandLine *line, SandboxOptions *options)
{
    if (!line->isSet("lan"))
        return;
    if (!line->isSet("address"))
        options->address = QHostAddress::Any;
    if (options->phoneHost.isEmpty())
        options->phoneHost = lanHost();
    if (options->phoneHost.isEmpty())
        line->reportError(
            QStringLiteral("--lan: this machine is on no network; give --phone-host"));
}

/*!
    Opens the regular file that the option \a name names. Opening a named pipe could take forever,
    so other kinds of files are refused.
*/
bool openFileOf(const char *name, CommandLine *line, QFile *file)
{
    file->setFileName(line->value(name));
    const QFileInfo about(*file);
    const bool isOther = about.exists() && !about.isFile();
    if (!isOther && file->open(QIODevice::ReadOnly))
        return true;
    line->reportError(QStringLiteral("--%1: %2")
                          .arg(QLatin1String(name), isOther ? QStringLiteral("Not a regular file")
                                                            : file->errorString()));
    return false;
}

void readClientSecret(CommandLine *line, SandboxOptions *options)
{
    if (!line->isSet("client-secret-file"))
        return;
    QFile file;
    if (!openFileOf("client-secret-file", line, &file))
        return;
    options->clientSecret = Secret(file.readLine(4096).trimmed());
    if (options->clientSecret.isEmpty())
        line->reportError(QStringLiteral("--client-secret-file: the first line is empty"));
}

void readClientKey(CommandLine *line, SandboxOptions *options)
{
    if (!line->isSet("client-key"))
        return;
    QFile file;
    if (!openFileOf("client-key", line, &file))
        return;
    options->clientKey = file.read(64 * 1024);
    if (options->clientKey.isEmpty())
        line->reportError(QStringLiteral("--client-key: the file is empty"));
}

} // namespace

ProgramDescription sandboxProgram()
{
    ProgramDescription program{.name = "device-signin-sandbox"};
    for (const SandboxRowGroup &rows : sandboxTable()) {
        OptionGroup group{rows.title};
        for (const SandboxRow &row : rows.rows)
            group.options.push_back(row.option);
        program.groups.push_back(std::move(group));
    }
    return program;
}

std::variant<SandboxOptions, Information, UsageError>
readSandboxCommandLine(const QStringList &arguments)
{
    CommandLine line(sandboxProgram(), arguments);
    if (!line.error().isEmpty())
        return UsageError{line.error()};
    if (line.isSet("help"))
        return Information{line.qtHelp(QString::fromUtf8(description))};
    if (line.isSet("version"))
        return Information{QCoreApplication::applicationName() % u' '
                           % QCoreApplication::applicationVersion() % u'\n'};
    if (!line.positionalArguments().isEmpty())
        return UsageError{
            QStringLiteral("There is no \"%1\" here").arg(line.positionalArguments().first())};

    SandboxOptions options;
    readTable(&line, &options);
    line.checkConflicts();
    readLan(&line, &options);
    readClientSecret(&line, &options);
    readClientKey(&line, &options);
    if (!line.error().isEmpty())
        return UsageError{line.error()};
    return options;
}

} // namespace DeviceSignIn
