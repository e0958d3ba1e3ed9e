// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "serveroptions.h"

#include "protocol/failure.h"
#include "protocol/safety.h"

namespace DeviceSignIn {

namespace {

constexpr const char *endpointOptions[] = {"device-endpoint", "token-endpoint",
                                           "revocation-endpoint", "userinfo-endpoint"};

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
    void readDemo();
    void readAddresses();
    void readIssuer();
    void readEndpoints();

    CommandLine *m_line;
    const Profiles &m_profiles;
    Options *m_options;
};

void ServerReader::readServer()
{
    m_options->demo = m_line->isSet("demo");
    m_options->lan = m_line->isSet("lan");
    if (m_options->lan && !m_options->demo)
        m_line->refuse(QStringLiteral("--lan goes with --demo only."));
    readProvider();
    if (m_options->demo)
        readDemo();
    else if (hasAddresses(m_options->client.profile))
        readAddresses();
    else if (m_line->isSet("issuer"))
        readIssuer();
    else
        readEndpoints();
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
            m_line->refuseWith(option, QStringLiteral("--%1 goes with --provider only."));
    }
    const auto settings = m_line->values("set");
    for (const QString &setting : settings) {
        const auto sign = setting.indexOf(u'=');
        if (sign < 1)
            m_line->refuse(QStringLiteral("--set wants NAME=VALUE, not '%1'.").arg(setting));
        m_options->client.settings.insert(setting.left(sign), setting.mid(sign + 1));
    }
}

void ServerReader::readDemo()
{
    m_line->refuseWith("issuer", QStringLiteral("--demo has a server of its own: leave --%1 out."));
    for (const char *option : {"server", "client-secret-file", "client-key-file", "ca-file"})
        m_line->refuseWith(option,
                           QStringLiteral("--demo has a server of its own: leave --%1 out."));
    for (const char *option : endpointOptions)
        m_line->refuseWith(option,
                           QStringLiteral("--demo has a server of its own: leave --%1 out."));
}

/*! Of a provider that is known by name. */
void ServerReader::readAddresses()
{
    m_line->refuseWith("issuer", QStringLiteral("--provider knows the addresses: leave --%1 out."));
    for (const char *option : endpointOptions)
        m_line->refuseWith(option,
                           QStringLiteral("--provider knows the addresses: leave --%1 out."));
    if (m_line->isSet("server")
        && (!isSafeEndpoint(m_line->url("server")) || m_line->url("server").path().size() > 1))
        m_line->refuse(QStringLiteral("--server is an https address without a path, such as "
                                      "https://id.example.com (http only for loopback)."));
    auto made =
        configFor(m_options->client.profile, m_options->client.settings, m_line->url("server"));
    if (const auto *failure = std::get_if<Failure>(&made))
        m_line->refuse(failure->detail + u" (--set NAME=VALUE)");
    else
        m_options->client = std::move(std::get<ClientConfig>(made));
    if (m_options->client.profile.needsSecret && !m_line->isSet("client-secret-file"))
        m_line->refuse(QStringLiteral("%1 needs --client-secret-file FILE.")
                           .arg(m_options->client.profile.title));
}

void ServerReader::readIssuer()
{
    for (const char *option : endpointOptions)
        m_line->refuseWith(option, QStringLiteral("--issuer finds the endpoints: leave --%1 out."));
    m_options->client.issuer = m_line->value("issuer");
}

void ServerReader::readEndpoints()
{
    if (!m_line->isSet("device-endpoint") && !m_line->isSet("token-endpoint")) {
        m_line->refuse(QStringLiteral("Where to sign in? Give --provider NAME or --issuer URL, and "
                                      "--client-id ID, or try --demo."));
    }
    for (const char *option : {"device-endpoint", "token-endpoint"}) {
        if (!m_line->isSet(option))
            m_line->refuse(QStringLiteral("--%1 is missing.").arg(QLatin1String(option)));
    }
    ServerMetadata &server = m_options->client.endpoints;
    server.deviceAuthorizationEndpoint = m_line->url("device-endpoint");
    server.tokenEndpoint = m_line->url("token-endpoint");
    server.revocationEndpoint = m_line->url("revocation-endpoint");
    server.userinfoEndpoint = m_line->url("userinfo-endpoint");
    for (const char *option : {"revocation-endpoint", "userinfo-endpoint"}) {
        if (m_line->isSet(option) && m_line->url(option).isEmpty())
            m_line->refuse(QStringLiteral("--%1 is no address.").arg(QLatin1String(option)));
    }
}

void ServerReader::readClient()
{
    ClientConfig &client = m_options->client;
    client.clientId = m_line->value("client-id");
    m_options->files.secret = m_line->value("client-secret-file");
    m_options->files.key = m_line->value("client-key-file");
    client.clientKeyId = m_line->value("client-key-id");
    m_options->files.authorities = m_line->value("ca-file");
    if (m_line->isSet("no-dpop"))
        client.profile.dpop = ProofPolicy::Never;
    if (m_line->isSet("client-key-file"))
        m_line->refuseWith("client-secret-file",
                           QStringLiteral("A client has a key or a secret: leave "
                                          "--%1 out."));
    else
        m_line->refuseWith("client-key-id",
                           QStringLiteral("--%1 goes with --client-key-file only."));
    for (const QString &scope : m_line->values("scope"))
        client.scopes += scope.split(u' ', Qt::SkipEmptyParts);
    client.scopes.removeDuplicates();
    // What a server with bare endpoints understands, nobody can know.
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
    ServerReader reader(line, profiles, options);
    reader.readServer();
    reader.readClient();
}

} // namespace DeviceSignIn
