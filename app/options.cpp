// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options.h"

#include "protocol/failure.h"
#include "protocol/safety.h"

#include <QCommandLineParser>

#include <optional>

namespace DeviceSignIn {

namespace {

constexpr char version[] = DEVICESIGNIN_VERSION;

constexpr char help[] =
    R"(device-signin signs a television, a kiosk or a terminal in with a phone (RFC 8628).

  device-signin [options]            sign in on the full screen; in the terminal if there is no display
  device-signin terminal [options]   sign in in the terminal
  device-signin token [options]      print a valid access token, and nothing else
  device-signin sign-out [options]   end the sign-in at the server and forget it here

Where to sign in (the same for every command)
  --demo                      at a sandbox that runs inside this program
  --lan                       with --demo: let phones on the same network in
  --issuer URL                at this server; its endpoints are found by discovery
  --device-endpoint URL       instead of an issuer, with --token-endpoint
  --token-endpoint URL
  --revocation-endpoint URL   and these, where the server has them
  --userinfo-endpoint URL
  --client-id ID              who asks
  --client-secret-file FILE   the client's secret stands in this file
  --scope SCOPE               what to ask for; can be repeated

How it is kept
  --account NAME              one of several sign-ins at the same server (default)
  --store keychain|memory     in the system's keychain, or only while the program runs

How it looks
  --windowed                  in a window instead of the full screen
  --brand NAME                whose sign-in it is
  --device-name NAME          what this device is called (the machine's name)
  --events                    print what happens on standard output, a JSON object a line
  --print-token               with terminal --events: the tokens too

  --help, --version

Exit codes: 0 signed in, 1 not signed in, 2 wrong usage.
)";

/*! The options by name, in the order of the help. */
struct Known
{
    const char *name;
    /*! Null for a switch. */
    const char *value;
};
constexpr Known knownOptions[] = {
    {"demo", nullptr},
    {"lan", nullptr},
    {"issuer", "URL"},
    {"device-endpoint", "URL"},
    {"token-endpoint", "URL"},
    {"revocation-endpoint", "URL"},
    {"userinfo-endpoint", "URL"},
    {"client-id", "ID"},
    {"client-secret-file", "FILE"},
    {"scope", "SCOPE"},
    {"account", "NAME"},
    {"store", "KIND"},
    {"windowed", nullptr},
    {"brand", "NAME"},
    {"device-name", "NAME"},
    {"events", nullptr},
    {"print-token", nullptr},
    {"help", nullptr},
    {"version", nullptr},
};
constexpr const char *endpointOptions[] = {"device-endpoint", "token-endpoint",
                                           "revocation-endpoint", "userinfo-endpoint"};

/*! Reads the options one by one. Of all that is wrong it tells the first. */
class Reader
{
public:
    explicit Reader(const QStringList &arguments);

    Wish read();

private:
    bool isSet(const char *name) const { return m_parser.isSet(QLatin1String(name)); }
    QString value(const char *name) const { return m_parser.value(QLatin1String(name)); }
    QUrl url(const char *name) const { return QUrl(value(name), QUrl::StrictMode); }
    void refuse(const QString &line);
    void refuseWith(const char *option, const QString &line);

    void checkValues();
    void readCommand();
    void readServer();
    void readEndpoints();
    void readClient();
    void readStore();
    void readForm();

    QCommandLineParser m_parser;
    Options m_options;
    std::optional<UsageError> m_error;
};

Reader::Reader(const QStringList &arguments)
{
    for (const Known &option : knownOptions) {
        m_parser.addOption(QCommandLineOption(QLatin1String(option.name), QString(),
                                              QLatin1String(option.value ? option.value : "")));
    }
    if (!m_parser.parse(arguments))
        refuse(m_parser.errorText());
}

Wish Reader::read()
{
    if (!m_error && isSet("help"))
        return Information{QString::fromUtf8(help)};
    if (!m_error && isSet("version"))
        return Information{QStringLiteral("device-signin %1\n").arg(QLatin1String(version))};
    checkValues();
    readCommand();
    readServer();
    readClient();
    readStore();
    readForm();
    if (m_error)
        return *m_error;
    return std::move(m_options);
}

void Reader::refuse(const QString &line)
{
    if (!m_error)
        m_error = UsageError{oneLine(line)};
}

void Reader::refuseWith(const char *option, const QString &line)
{
    if (isSet(option))
        refuse(line.arg(QLatin1String(option)));
}

void Reader::checkValues()
{
    for (const Known &option : knownOptions) {
        const QString name = QLatin1String(option.name);
        const QStringList values = option.value ? m_parser.values(name) : QStringList();
        for (const QString &value : values) {
            // QCommandLineParser takes the next option for the value where one was forgotten.
            if (value.isEmpty() || value.startsWith(u"--"))
                refuse(QStringLiteral("Missing value after '--%1'.").arg(name));
            if (hasHiddenCharacters(value))
                refuse(QStringLiteral("The value of --%1 holds a character that can't be seen.")
                           .arg(name));
        }
        if (values.size() > 1 && name != u"scope")
            refuse(QStringLiteral("--%1 can be given only once.").arg(name));
    }
}

void Reader::readCommand()
{
    const QStringList words = m_parser.positionalArguments();
    if (words.isEmpty())
        return;
    if (words.first() == u"terminal")
        m_options.command = Command::Terminal;
    else if (words.first() == u"token")
        m_options.command = Command::Token;
    else if (words.first() == u"sign-out")
        m_options.command = Command::SignOut;
    else
        refuse(QStringLiteral("Unknown command '%1'; there are terminal, token and sign-out.")
                   .arg(words.first()));
    if (words.size() > 1)
        refuse(QStringLiteral("'%1' is one word too many.").arg(words.at(1)));
}

void Reader::readServer()
{
    m_options.demo = isSet("demo");
    m_options.lan = isSet("lan");
    if (m_options.lan && !m_options.demo)
        refuse(QStringLiteral("--lan goes with --demo only."));
    if (m_options.demo) {
        for (const char *option : {"issuer", "client-secret-file"})
            refuseWith(option, QStringLiteral("--demo has a server of its own: leave --%1 out."));
        for (const char *option : endpointOptions)
            refuseWith(option, QStringLiteral("--demo has a server of its own: leave --%1 out."));
        return;
    }
    if (isSet("issuer")) {
        for (const char *option : endpointOptions)
            refuseWith(option, QStringLiteral("--issuer finds the endpoints: leave --%1 out."));
        m_options.client.issuer = value("issuer");
        return;
    }
    readEndpoints();
}

void Reader::readEndpoints()
{
    if (!isSet("device-endpoint") && !isSet("token-endpoint")) {
        refuse(QStringLiteral("Where to sign in? Give --issuer URL and --client-id ID, or both "
                              "endpoints, or try --demo."));
    }
    for (const char *option : {"device-endpoint", "token-endpoint"}) {
        if (!isSet(option))
            refuse(QStringLiteral("--%1 is missing.").arg(QLatin1String(option)));
    }
    ServerMetadata &server = m_options.client.endpoints;
    server.deviceAuthorizationEndpoint = url("device-endpoint");
    server.tokenEndpoint = url("token-endpoint");
    server.revocationEndpoint = url("revocation-endpoint");
    server.userinfoEndpoint = url("userinfo-endpoint");
    for (const char *option : {"revocation-endpoint", "userinfo-endpoint"}) {
        if (isSet(option) && url(option).isEmpty())
            refuse(QStringLiteral("--%1 is no address.").arg(QLatin1String(option)));
    }
}

void Reader::readClient()
{
    ClientConfig &client = m_options.client;
    client.clientId = value("client-id");
    m_options.clientSecretFile = value("client-secret-file");
    for (const QString &scope : m_parser.values(QStringLiteral("scope")))
        client.scopes += scope.split(u' ', Qt::SkipEmptyParts);
    client.scopes.removeDuplicates();
    // A server that has an issuer speaks OpenID Connect more often than not. What a server with
    // bare endpoints understands, nobody can know.
    if (client.scopes.isEmpty() && (m_options.demo || isSet("issuer"))) {
        client.scopes = {QStringLiteral("openid"), QStringLiteral("profile"),
                         QStringLiteral("email"), QStringLiteral("offline_access")};
    }
    if (m_options.demo) {
        if (client.clientId.isEmpty())
            client.clientId = QStringLiteral("device-signin-demo");
        return;
    }
    if (client.clientId.isEmpty())
        refuse(QStringLiteral("--client-id is missing."));
    if (const Failure failure = checkConfig(client))
        refuse(failure.detail);
}

void Reader::readStore()
{
    if (isSet("account"))
        m_options.account = value("account");
    if (!isSet("store"))
        return;
    if (value("store") == u"memory")
        m_options.store = StoreKind::Memory;
    else if (value("store") != u"keychain")
        refuse(QStringLiteral("--store is keychain or memory, not '%1'.").arg(value("store")));
}

void Reader::readForm()
{
    m_options.windowed = isSet("windowed");
    m_options.events = isSet("events");
    m_options.printToken = isSet("print-token");
    m_options.brand = value("brand");
    m_options.deviceName = value("device-name");

    const Command command = m_options.command;
    if (m_options.windowed && command != Command::Page)
        refuse(QStringLiteral("--windowed is for the full screen only."));
    if (m_options.printToken && !(command == Command::Terminal && m_options.events))
        refuse(QStringLiteral("--print-token goes with terminal --events only."));
    if (command == Command::Page || command == Command::Terminal)
        return;
    if (m_options.events)
        refuse(QStringLiteral("--events goes with a sign-in only."));
    if (m_options.lan)
        refuse(QStringLiteral("--lan goes with a sign-in only."));
    if (m_options.store == StoreKind::Memory)
        refuse(QStringLiteral("--store memory ends with its program: there is nothing in it."));
}

} // namespace

Wish readOptions(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace DeviceSignIn
