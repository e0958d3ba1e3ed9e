// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandboxcommandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace DeviceSignIn {

namespace {

/*! Reads the options one by one and remembers the first thing that is wrong. */
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
    {}

    const QString &problem() const { return m_problem; }

    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    void readText(const QString &option, QString *target) const
    {
        if (m_parser.isSet(option))
            *target = m_parser.value(option);
    }

    template <typename Target>
    void readSeconds(const QString &option, Target *target)
    {
        // A hundred years, and no sum of two such times overflows.
        constexpr qint64 longest = 100LL * 365 * 24 * 3600;
        if (const auto number = readNumber(option, 1, longest))
            *target = std::chrono::seconds(*number);
    }

    std::optional<qint64> readNumber(const QString &option, qint64 least, qint64 most)
    {
        if (!m_parser.isSet(option))
            return std::nullopt;
        bool isNumber = false;
        const qint64 number = m_parser.value(option).toLongLong(&isNumber);
        if (isNumber && number >= least && number <= most)
            return number;
        fail(QStringLiteral("--%1 needs a number from %2 to %3, not \"%4\"")
                 .arg(option)
                 .arg(least)
                 .arg(most)
                 .arg(m_parser.value(option)));
        return std::nullopt;
    }

private:
    const QCommandLineParser &m_parser;
    QString m_problem;
};

void describe(QCommandLineParser *parser)
{
    const QString seconds = QStringLiteral("seconds");
    const QString text = QStringLiteral("text");
    parser->setApplicationDescription(QStringLiteral(
        "An authorization server for the device authorization grant (RFC 8628), with the phone's\n"
        "web page. For demos, development and tests, not for production."));
    parser->addOptions({
        {QStringLiteral("address"), QStringLiteral("Listen on this address (127.0.0.1)."),
         QStringLiteral("address")},
        {QStringLiteral("port"), QStringLiteral("Listen on this port (8628); 0 for any free one."),
         QStringLiteral("port")},
        {QStringLiteral("lan"),
         QStringLiteral("Let phones on the same network in. Whoever is on it can approve codes.")},
        {QStringLiteral("phone-host"),
         QStringLiteral("The host name or address that phones are told to open."),
         QStringLiteral("host")},
        {QStringLiteral("public-url"),
         QStringLiteral("How it is reached from outside, when behind a reverse proxy."),
         QStringLiteral("url")},
        {QStringLiteral("dialect"),
         QStringLiteral("Speak as this provider does: %1.")
             .arg(sandboxDialects().join(QStringLiteral(", "))),
         QStringLiteral("name")},
        {QStringLiteral("code-lifetime"), QStringLiteral("Life of a code (600, or the dialect's)."),
         seconds},
        {QStringLiteral("interval"),
         QStringLiteral("Shortest time between two polls (5, or the dialect's)."), seconds},
        {QStringLiteral("token-lifetime"), QStringLiteral("Life of an access token (3600)."),
         seconds},
        {QStringLiteral("refresh-lifetime"),
         QStringLiteral("How long a sign-in can be refreshed (2592000)."), seconds},
        {QStringLiteral("refresh"),
         QStringLiteral("Give refresh tokens even with a dialect that does so on request only.")},
        {QStringLiteral("no-refresh"), QStringLiteral("Give no refresh tokens.")},
        {QStringLiteral("no-rotation"), QStringLiteral("Let refresh tokens stay as they are.")},
        {QStringLiteral("rotation-grace"),
         QStringLiteral("How long a refresh token is still good after a refresh (0)."), seconds},
        {QStringLiteral("algorithm"),
         QStringLiteral("What id_tokens are signed with: ES256 (default), RS256 or EdDSA."),
         QStringLiteral("algorithm")},
        {QStringLiteral("client-id"), QStringLiteral("Serve only this client (any)."),
         QStringLiteral("id")},
        {QStringLiteral("client-secret-file"),
         QStringLiteral("The client has to know the first line of this file."),
         QStringLiteral("file")},
        {QStringLiteral("client-key"),
         QStringLiteral("The client authenticates with private_key_jwt; its public key is in this "
                        "file, as a JWK or in PEM."),
         QStringLiteral("file")},
        {QStringLiteral("require-pkce"), QStringLiteral("Refuse devices that don't use PKCE.")},
        {QStringLiteral("dpop"),
         QStringLiteral("Whether tokens are bound to the client's key (RFC 9449): offer, require "
                        "or off."),
         QStringLiteral("mode")},
        {QStringLiteral("dpop-nonce"),
         QStringLiteral("The proofs for that need a nonce of the server's.")},
        {QStringLiteral("maximum-codes"), QStringLiteral("How many codes can be alive (1000)."),
         QStringLiteral("number")},
        {QStringLiteral("faults"),
         QStringLiteral("Let programs on this machine order faults, at /sandbox/faults.")},
        {QStringLiteral("brand"), QStringLiteral("The name on the phone page (DeviceSignIn)."),
         text},
        {QStringLiteral("app-name"), QStringLiteral("The app's name there (the client's id)."),
         text},
        {QStringLiteral("device-name"), QStringLiteral("The device's name there."), text},
        {QStringLiteral("account-name"), QStringLiteral("Who signs in (Demo Person)."), text},
        {QStringLiteral("account-email"),
         QStringLiteral("The person's address (demo@example.com)."), text},
    });
    // Qt's own would come with --help-all, which has nothing to tell here.
    parser->addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this.")});
    parser->addVersionOption();
}

void readPublicUrl(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    if (!parser.isSet(QStringLiteral("public-url")))
        return;
    const QString text = parser.value(QStringLiteral("public-url"));
    options->publicUrl = QUrl(text, QUrl::StrictMode);
    const QUrl &url = options->publicUrl;
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    const bool isBare = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                     | QUrl::RemoveUserInfo)
                        == url;
    if (!isWeb || !isBare || url.host().isEmpty())
        reader->fail(
            QStringLiteral("--public-url needs a scheme and a host and no path, not \"%1\"")
                .arg(text));
}

void readAddress(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    if (const auto port = reader->readNumber(QStringLiteral("port"), 0, 65535))
        options->port = quint16(*port);
    reader->readText(QStringLiteral("phone-host"), &options->phoneHost);
    readPublicUrl(parser, reader, options);

    const QString address = parser.value(QStringLiteral("address"));
    const bool isSet = parser.isSet(QStringLiteral("address"));
    if (isSet && !options->address.setAddress(address))
        reader->fail(QStringLiteral("--address needs an IP address, not \"%1\"").arg(address));
    if (!parser.isSet(QStringLiteral("lan")))
        return;
    if (!isSet)
        options->address = QHostAddress::Any;
    if (options->phoneHost.isEmpty())
        options->phoneHost = lanHost();
    if (options->phoneHost.isEmpty())
        reader->fail(QStringLiteral("--lan: this machine is on no network; give --phone-host"));
}

void readAlgorithm(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    static const QHash<QString, SigningAlgorithm> algorithms{
        {QStringLiteral("ES256"), SigningAlgorithm::ES256},
        {QStringLiteral("RS256"), SigningAlgorithm::RS256},
        {QStringLiteral("EdDSA"), SigningAlgorithm::EdDSA},
    };
    if (!parser.isSet(QStringLiteral("algorithm")))
        return;
    const QString name = parser.value(QStringLiteral("algorithm"));
    if (!algorithms.contains(name))
        reader->fail(QStringLiteral("--algorithm is ES256, RS256 or EdDSA, not \"%1\"").arg(name));
    options->algorithm = algorithms.value(name);
}

void readDialect(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    reader->readText(QStringLiteral("dialect"), &options->dialect);
    if (!sandboxDialects().contains(options->dialect))
        reader->fail(QStringLiteral("--dialect is one of %1, not \"%2\"")
                         .arg(sandboxDialects().join(QStringLiteral(", ")),
                              parser.value(QStringLiteral("dialect"))));
}

void readClient(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    reader->readText(QStringLiteral("client-id"), &options->clientId);
    if (!parser.isSet(QStringLiteral("client-secret-file")))
        return;
    QFile file(parser.value(QStringLiteral("client-secret-file")));
    if (!file.open(QIODevice::ReadOnly)) {
        reader->fail(QStringLiteral("--client-secret-file: %1").arg(file.errorString()));
        return;
    }
    options->clientSecret = Secret(file.readLine(4096).trimmed());
    if (options->clientSecret.isEmpty())
        reader->fail(QStringLiteral("--client-secret-file: the first line is empty"));
}

void readProofs(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    static const QHash<QString, DpopMode> modes{
        {QStringLiteral("offer"), DpopMode::Optional},
        {QStringLiteral("require"), DpopMode::Require},
        {QStringLiteral("off"), DpopMode::Off},
    };
    options->requirePkce = parser.isSet(QStringLiteral("require-pkce"));
    options->dpopNonce = parser.isSet(QStringLiteral("dpop-nonce"));
    const QString mode = parser.value(QStringLiteral("dpop"));
    if (parser.isSet(QStringLiteral("dpop")) && !modes.contains(mode))
        reader->fail(QStringLiteral("--dpop is offer, require or off, not \"%1\"").arg(mode));
    else if (modes.contains(mode))
        options->dpop = modes.value(mode);

    if (!parser.isSet(QStringLiteral("client-key")))
        return;
    QFile file(parser.value(QStringLiteral("client-key")));
    if (!file.open(QIODevice::ReadOnly)) {
        reader->fail(QStringLiteral("--client-key: %1").arg(file.errorString()));
        return;
    }
    options->clientKey = file.read(64 * 1024);
    if (options->clientKey.isEmpty())
        reader->fail(QStringLiteral("--client-key: the file is empty"));
}

void readLifetimes(const QCommandLineParser &parser, Reader *reader, SandboxOptions *options)
{
    reader->readSeconds(QStringLiteral("code-lifetime"), &options->codeLifetime);
    reader->readSeconds(QStringLiteral("interval"), &options->interval);
    reader->readSeconds(QStringLiteral("token-lifetime"), &options->tokenLifetime);
    reader->readSeconds(QStringLiteral("refresh-lifetime"), &options->refreshLifetime);
    if (parser.isSet(QStringLiteral("refresh")))
        options->refreshTokens = true;
    if (parser.isSet(QStringLiteral("no-refresh")))
        options->refreshTokens = false;
    if (parser.isSet(QStringLiteral("no-rotation")))
        options->rotation = false;
    reader->readSeconds(QStringLiteral("rotation-grace"), &options->rotationGrace);
    options->faults = parser.isSet(QStringLiteral("faults"));
    if (const auto codes = reader->readNumber(QStringLiteral("maximum-codes"), 1, 1'000'000))
        options->maximumCodes = int(*codes);
}

void readNames(Reader *reader, SandboxOptions *options)
{
    reader->readText(QStringLiteral("brand"), &options->brand);
    reader->readText(QStringLiteral("app-name"), &options->appName);
    reader->readText(QStringLiteral("device-name"), &options->deviceName);
    reader->readText(QStringLiteral("account-name"), &options->accountName);
    reader->readText(QStringLiteral("account-email"), &options->accountEmail);
}

} // namespace

std::variant<SandboxOptions, JustPrint, UsageError>
readSandboxCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(&parser);
    if (!parser.parse(arguments))
        return UsageError{parser.errorText()};
    if (parser.isSet(QStringLiteral("help")))
        return JustPrint{parser.helpText()};
    if (parser.isSet(QStringLiteral("version")))
        return JustPrint{QCoreApplication::applicationName() % u' '
                         % QCoreApplication::applicationVersion() % u'\n'};
    if (!parser.positionalArguments().isEmpty())
        return UsageError{
            QStringLiteral("There is no \"%1\" here").arg(parser.positionalArguments().first())};

    SandboxOptions options;
    Reader reader(parser);
    readAddress(parser, &reader, &options);
    readDialect(parser, &reader, &options);
    readLifetimes(parser, &reader, &options);
    readAlgorithm(parser, &reader, &options);
    readClient(parser, &reader, &options);
    readProofs(parser, &reader, &options);
    readNames(&reader, &options);
    if (!reader.problem().isEmpty())
        return UsageError{reader.problem()};
    return options;
}

} // namespace DeviceSignIn
