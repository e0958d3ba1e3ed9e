// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options.h"

#include "help.h"
#include "protocol/failure.h"
#include "protocol/safety.h"
#include "signin/accounts.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace DeviceSignIn {

namespace {

constexpr char version[] = DEVICESIGNIN_VERSION;

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
    {"provider", "NAME"},
    {"set", "NAME=VALUE"},
    {"server", "URL"},
    {"issuer", "URL"},
    {"device-endpoint", "URL"},
    {"token-endpoint", "URL"},
    {"revocation-endpoint", "URL"},
    {"userinfo-endpoint", "URL"},
    {"client-id", "ID"},
    {"client-secret-file", "FILE"},
    {"client-key-file", "FILE"},
    {"client-key-id", "ID"},
    {"scope", "SCOPE"},
    {"no-dpop", nullptr},
    {"ca-file", "FILE"},
    {"account", "NAME"},
    {"store", "KIND"},
    {"windowed", nullptr},
    {"brand", "NAME"},
    {"device-name", "NAME"},
    {"events", nullptr},
    {"print-token", nullptr},
    {"for", "URL"},
    {"method", "METHOD"},
    {"help", nullptr},
    {"version", nullptr},
};
constexpr const char *repeatable[] = {"set", "scope"};
constexpr const char *endpointOptions[] = {"device-endpoint", "token-endpoint",
                                           "revocation-endpoint", "userinfo-endpoint"};

bool hasAddresses(const Profile &profile)
{
    return !profile.issuer.isEmpty() || !profile.endpoints.token.isEmpty();
}

/*! Reads the options one by one. Of all that is wrong it tells the first. */
class Reader
{
public:
    Reader(const QStringList &arguments, const Profiles &profiles);

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
    void readProvider();
    void readDemo();
    void readAddresses();
    void readIssuer();
    void readEndpoints();
    void readClient();
    void readStore();
    void readForm();
    void readTokenRequest();

    const Profiles &m_profiles;
    QCommandLineParser m_parser;
    Options m_options;
    std::optional<UsageError> m_error;
};

Reader::Reader(const QStringList &arguments, const Profiles &profiles)
    : m_profiles(profiles)
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
        return Information{QString::fromUtf8(helpText())};
    if (!m_error && isSet("version"))
        return Information{QStringLiteral("device-signin %1\n").arg(QLatin1String(version))};
    checkValues();
    readCommand();
    if (!m_error && m_options.command == Command::Providers)
        return std::move(m_options);
    readServer();
    readClient();
    readStore();
    readForm();
    readTokenRequest();
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
        const bool once =
            std::none_of(std::begin(repeatable), std::end(repeatable),
                         [&](const char *other) { return name == QLatin1String(other); });
        if (values.size() > 1 && once)
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
    else if (words.first() == u"accounts")
        m_options.command = Command::Accounts;
    else if (words.first() == u"providers")
        m_options.command = Command::Providers;
    else
        refuse(QStringLiteral("Unknown command '%1'; there are terminal, token, sign-out, accounts "
                              "and providers.")
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
    readProvider();
    if (m_options.demo)
        readDemo();
    else if (hasAddresses(m_options.client.profile))
        readAddresses();
    else if (isSet("issuer"))
        readIssuer();
    else
        readEndpoints();
}

void Reader::readProvider()
{
    const QString name = isSet("provider") ? value("provider") : QStringLiteral("generic");
    if (const Profile *profile = m_profiles.find(name))
        m_options.client.profile = *profile;
    else
        refuse(
            QStringLiteral("There is no provider '%1'; see: device-signin providers.").arg(name));
    for (const char *option : {"set", "server"}) {
        if (!isSet("provider"))
            refuseWith(option, QStringLiteral("--%1 goes with --provider only."));
    }
    const auto settings = m_parser.values(QStringLiteral("set"));
    for (const QString &setting : settings) {
        const auto sign = setting.indexOf(u'=');
        if (sign < 1)
            refuse(QStringLiteral("--set wants NAME=VALUE, not '%1'.").arg(setting));
        m_options.client.settings.insert(setting.left(sign), setting.mid(sign + 1));
    }
}

void Reader::readDemo()
{
    refuseWith("issuer", QStringLiteral("--demo has a server of its own: leave --%1 out."));
    for (const char *option : {"server", "client-secret-file", "client-key-file", "ca-file"})
        refuseWith(option, QStringLiteral("--demo has a server of its own: leave --%1 out."));
    for (const char *option : endpointOptions)
        refuseWith(option, QStringLiteral("--demo has a server of its own: leave --%1 out."));
}

/*! Of a provider that is known by name. */
void Reader::readAddresses()
{
    refuseWith("issuer", QStringLiteral("--provider knows the addresses: leave --%1 out."));
    for (const char *option : endpointOptions)
        refuseWith(option, QStringLiteral("--provider knows the addresses: leave --%1 out."));
    if (isSet("server") && (!isSafeEndpoint(url("server")) || url("server").path().size() > 1))
        refuse(QStringLiteral("--server is an https address without a path, such as "
                              "https://id.example.com (http only for loopback)."));
    auto made = configFor(m_options.client.profile, m_options.client.settings, url("server"));
    if (const auto *failure = std::get_if<Failure>(&made))
        refuse(failure->detail + u" (--set NAME=VALUE)");
    else
        m_options.client = std::move(std::get<ClientConfig>(made));
    if (m_options.client.profile.needsSecret && !isSet("client-secret-file"))
        refuse(QStringLiteral("%1 needs --client-secret-file FILE.")
                   .arg(m_options.client.profile.title));
}

void Reader::readIssuer()
{
    for (const char *option : endpointOptions)
        refuseWith(option, QStringLiteral("--issuer finds the endpoints: leave --%1 out."));
    m_options.client.issuer = value("issuer");
}

void Reader::readEndpoints()
{
    if (!isSet("device-endpoint") && !isSet("token-endpoint")) {
        refuse(QStringLiteral("Where to sign in? Give --provider NAME or --issuer URL, and "
                              "--client-id ID, or try --demo."));
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
    m_options.clientKeyFile = value("client-key-file");
    client.clientKeyId = value("client-key-id");
    m_options.caFile = value("ca-file");
    if (isSet("no-dpop"))
        client.profile.dpop = Offer::Never;
    if (isSet("client-key-file"))
        refuseWith("client-secret-file", QStringLiteral("A client has a key or a secret: leave "
                                                        "--%1 out."));
    else
        refuseWith("client-key-id", QStringLiteral("--%1 goes with --client-key-file only."));
    for (const QString &scope : m_parser.values(QStringLiteral("scope")))
        client.scopes += scope.split(u' ', Qt::SkipEmptyParts);
    client.scopes.removeDuplicates();
    // What a server with bare endpoints understands, nobody can know.
    if (client.scopes.isEmpty() && (m_options.demo || isSet("provider") || isSet("issuer")))
        client.scopes = client.profile.defaultScopes;
    if (m_options.demo) {
        if (client.clientId.isEmpty())
            client.clientId = QStringLiteral("device-signin-demo");
        return;
    }
    if (client.clientId.isEmpty())
        refuse(QStringLiteral("--client-id is missing."));
    if (const Failure failure = checkWithoutSecret(client))
        refuse(failure.detail);
}

void Reader::readStore()
{
    if (isSet("account"))
        m_options.account = value("account");
    if (!isAccountName(m_options.account))
        refuse(QStringLiteral("--account is a name of at most 64 characters, without a slash and "
                              "without a space at either end."));
    if (!isSet("store"))
        return;
    const QString store = value("store");
    if (store == u"memory")
        m_options.store.kind = StoreKind::Memory;
    else if (store.startsWith(u"file:/"))
        m_options.store = {StoreKind::File, store.mid(5)};
    else if (store != u"keychain")
        refuse(QStringLiteral("--store is keychain, memory or file:/FOLDER, not '%1'.").arg(store));
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
    if (command == Command::Accounts)
        refuseWith("account", QStringLiteral("accounts lists them all: leave --%1 out."));
    if (m_options.store.kind == StoreKind::Memory)
        refuse(QStringLiteral("--store memory ends with its program: there is nothing in it."));
}

void Reader::readTokenRequest()
{
    if (m_options.command != Command::Token) {
        for (const char *option : {"for", "method"})
            refuseWith(option, QStringLiteral("--%1 goes with token only."));
    }
    if (isSet("for")) {
        m_options.request = url("for");
        if (!isSafeEndpoint(m_options.request))
            refuse(QStringLiteral("--for is an https address (http only for loopback)."));
    }
    if (!isSet("method"))
        return;
    static const QRegularExpression word(QStringLiteral("\\A[A-Z]{1,16}\\z"));
    m_options.requestMethod = value("method").toLatin1();
    if (!isSet("for"))
        refuse(QStringLiteral("--method goes with --for only."));
    else if (!word.match(value("method")).hasMatch())
        refuse(QStringLiteral("--method is GET, POST, … in capitals."));
}

} // namespace

Wish readOptions(const QStringList &arguments, const Profiles &profiles)
{
    return Reader(arguments, profiles).read();
}

} // namespace DeviceSignIn
