// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "serveroptions.h"

#include "optiontable.h"
#include "protocol/failure.h"

namespace DeviceSignIn {

namespace {

/*!
    Completes the client's configuration, and checks that its options do not contradict each other.
*/
class ServerReader
{
public:
    ServerReader(CommandLine *line, const Profiles &profiles, Options *options)
        : m_line(line)
        , m_profiles(profiles)
        , m_options(options)
    {}

    void readServer();
    void readClient();

private:
    void readProvider();
    void checkDemo();
    void configureProvider();
    void checkEndpoints();
    void refuseEndpoints(const QString &line);

    CommandLine *m_line;
    const Profiles &m_profiles;
    Options *m_options;
};

void ServerReader::readServer()
{
    if (m_options->lan && !m_options->demo)
        m_line->refuse(QStringLiteral("--lan goes with --demo only."));
    readProvider();
    if (m_options->demo)
        checkDemo();
    else if (hasAddresses(m_options->client.profile))
        configureProvider();
    else if (m_line->isSet("issuer"))
        refuseEndpoints(QStringLiteral("--issuer finds the endpoints: leave --%1 out."));
    else
        checkEndpoints();
}

void ServerReader::readProvider()
{
    const QString name =
        m_line->isSet("provider") ? m_line->value("provider") : QStringLiteral("generic");
    if (const Profile *profile = m_profiles.find(name))
        m_options->client.profile = *profile;
    else
        m_line->refuse(
            QStringLiteral("There is no provider '%1'; see: device-signin providers.").arg(name));
    for (const char *option : {"set", "server"}) {
        if (!m_line->isSet("provider"))
            m_line->refuseOption(option, QStringLiteral("--%1 goes with --provider only."));
    }
}

void ServerReader::checkDemo()
{
    const QString line = QStringLiteral("--demo has a server of its own: leave --%1 out.");
    for (const char *option :
         {"issuer", "server", "client-secret-file", "client-key-file", "ca-file"})
        m_line->refuseOption(option, line);
    refuseEndpoints(line);
}

/*! Reads the options of a provider that is known by name. */
void ServerReader::configureProvider()
{
    const QString line = QStringLiteral("--provider knows the addresses: leave --%1 out.");
    m_line->refuseOption("issuer", line);
    refuseEndpoints(line);
    ClientData &client = m_options->client;
    auto configured = configFor(client.profile, client.settings, m_line->url("server"));
    if (const auto *failure = std::get_if<Failure>(&configured)) {
        m_line->refuse(failure->detail + u" (--set NAME=VALUE)");
    } else {
        const auto &config = std::get<ClientData>(configured);
        client.issuer = config.issuer;
        client.endpoints = config.endpoints;
        client.settings = config.settings;
    }
    if (client.profile.needsSecret && !m_line->isSet("client-secret-file"))
        m_line->refuse(
            QStringLiteral("%1 needs --client-secret-file FILE.").arg(client.profile.title));
}

void ServerReader::refuseEndpoints(const QString &line)
{
    for (const char *option :
         {"device-endpoint", "token-endpoint", "revocation-endpoint", "userinfo-endpoint"})
        m_line->refuseOption(option, line);
}

void ServerReader::checkEndpoints()
{
    if (!m_line->isSet("device-endpoint") && !m_line->isSet("token-endpoint")) {
        m_line->refuse(QStringLiteral("Where to sign in? Give --provider NAME or --issuer URL, and "
                                      "--client-id ID, or try --demo."));
    }
    for (const char *option : {"device-endpoint", "token-endpoint"}) {
        if (!m_line->isSet(option))
            m_line->refuse(QStringLiteral("--%1 is missing.").arg(QLatin1String(option)));
    }
}

void ServerReader::readClient()
{
    ClientData &client = m_options->client;
    if (m_line->isSet("no-dpop"))
        client.profile.dpop = ProofPolicy::Never;
    if (m_line->isSet("client-key-file"))
        m_line->refuseOption("client-secret-file",
                             QStringLiteral("A client has a key or a secret: leave "
                                            "--%1 out."));
    else
        m_line->refuseOption("client-key-id",
                             QStringLiteral("--%1 goes with --client-key-file only."));
    // A server that is configured by its endpoints alone may support no scopes at all.
    if (client.scopes.isEmpty()
        && (m_options->demo || m_line->isSet("provider") || m_line->isSet("issuer")))
        client.scopes = client.profile.defaultScopes;
    if (m_options->demo) {
        if (client.clientId.isEmpty())
            client.clientId = QStringLiteral("device-signin-demo");
        return;
    }
    if (client.clientId.isEmpty())
        m_line->refuse(QStringLiteral("--client-id is missing."));
    if (const Failure failure = checkWithoutSecret(client))
        m_line->refuse(failure.detail);
}

} // namespace

void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options)
{
    readTable(Rows::OfProvider, line, options);
    ServerReader reader(line, profiles, options);
    reader.readServer();
    reader.readClient();
}

} // namespace DeviceSignIn
