// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "serveroptions.h"

#include "optiongroups.h"
#include "optiontable.h"
#include "protocol/failure.h"

namespace DeviceSignIn {

namespace {

/*! Completes the client's configuration from the profile of its provider. */
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
    void configureProvider();

    CommandLine *m_line;
    const Profiles &m_profiles;
    Options *m_options;
};

void ServerReader::readServer()
{
    readProvider();
    if (m_options->demo)
        return;
    if (hasAddresses(m_options->client.profile))
        configureProvider();
    else if (!m_line->isSet("issuer") && !m_line->isSet("device-endpoint")
             && !m_line->isSet("token-endpoint"))
        m_line->reportError(QString::fromUtf8(noServer));
}

void ServerReader::readProvider()
{
    const QString name =
        m_line->isSet("provider") ? m_line->value("provider") : QStringLiteral("generic");
    if (const Profile *profile = m_profiles.find(name))
        m_options->client.profile = *profile;
    else
        m_line->reportError(
            QStringLiteral("There is no provider '%1'; see: device-signin providers.").arg(name));
}

/*! Reads the options of a provider whose profile contains the server's addresses. */
void ServerReader::configureProvider()
{
    for (const char *option : {"issuer", "device-endpoint", "token-endpoint", "revocation-endpoint",
                               "userinfo-endpoint"})
        m_line->reportErrorIfSet(option,
                                 QStringLiteral("--provider knows the addresses: leave --%1 out."));
    ClientData &client = m_options->client;
    auto configured = configFor(client.profile, client.settings, m_line->url("server"));
    if (const auto *failure = std::get_if<Failure>(&configured)) {
        m_line->reportError(failure->detail + u" (--set NAME=VALUE)");
    } else {
        const auto &config = std::get<ClientData>(configured);
        client.issuer = config.issuer;
        client.endpoints = config.endpoints;
        client.settings = config.settings;
        client.homeServer = config.homeServer;
        client.plainHttpHost = config.plainHttpHost;
        client.profile.verificationUri = config.profile.verificationUri;
        client.profile.verificationUriComplete = config.profile.verificationUriComplete;
    }
    if (client.profile.needsSecret && !m_line->isSet("client-secret-file"))
        m_line->reportError(
            QStringLiteral("%1 needs --client-secret-file FILE.").arg(client.profile.title));
}

void ServerReader::readClient()
{
    ClientData &client = m_options->client;
    if (!m_options->bindsTokens)
        client.profile.dpop = ProofPolicy::Never;
    // A server that is configured by its endpoints alone may support no scopes at all.
    if (client.scopes.isEmpty()
        && (m_options->demo || m_line->isSet("provider") || m_line->isSet("issuer")))
        client.scopes = client.profile.defaultScopes;
    if (m_options->demo) {
        if (client.clientId.isEmpty())
            client.clientId = QStringLiteral("device-signin-demo");
        return;
    }
    // Some providers know no clients, or let each device register its own.
    if (client.clientId.isEmpty() && client.profile.clientId == Profile::ClientId::Configured)
        m_line->reportError(QStringLiteral("--client-id is missing."));
    if (const Failure failure = checkWithoutSecret(client))
        m_line->reportError(failure.detail);
}

} // namespace

void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options)
{
    readTable(Rows::OfProvider, line, options);
    ServerReader reader(line, profiles, options);
    line->checkConflicts();
    reader.readServer();
    line->checkNeeds();
    reader.readClient();
}

} // namespace DeviceSignIn
