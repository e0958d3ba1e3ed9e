// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demo.h"

#include "output/console.h"
#include "sandbox/http/lanhost.h"
#include "sandbox/sandbox.h"

namespace DeviceSignIn {

namespace {

SandboxOptions sandboxOptions(const Options &options, const QString &phoneHost)
{
    SandboxOptions sandbox;
    sandbox.address = options.lan ? QHostAddress::Any : QHostAddress::LocalHost;
    sandbox.anyPortIfTaken = true;
    sandbox.dialect = options.client.profile.name;
    sandbox.phoneHost = phoneHost;
    sandbox.brand = options.brand;
    sandbox.appName = options.brand.isEmpty() ? QStringLiteral("DeviceSignIn") : options.brand;
    sandbox.deviceName = options.deviceName;
    return sandbox;
}

/*!
    Sets the addresses of a sandbox at \a origin in \a client. The sandbox imitates the provider of
    the client's profile.
*/
void setServer(const QUrl &origin, ClientData *client)
{
    QMap<QString, QString> settings = client->settings;
    for (const ProfileSetting &setting : client->profile.settings) {
        // The sandbox accepts any name of a tenant, so a missing one gets this value.
        if (!settings.contains(setting.name) && setting.isMissing(setting.preset))
            settings.insert(setting.name,
                            setting.isAddress ? origin.toString() : QStringLiteral("demo"));
    }
    auto made = configFor(client->profile, settings, origin);
    if (auto *config = std::get_if<ClientData>(&made)) {
        client->issuer = config->issuer.isEmpty() ? origin.toString() : config->issuer;
        client->endpoints = config->endpoints;
        client->settings = config->settings;
        client->profile.verificationUri = config->profile.verificationUri;
        client->profile.verificationUriComplete = config->profile.verificationUriComplete;
    }
    if (client->profile.needsSecret)
        client->clientSecret = Secret("demo-secret");
}

} // namespace

Demo::Demo(const Options &options)
    : m_lan(options.lan)
    , m_phoneHost(options.lan ? lanHost() : QString())
{
    const QString provider = options.client.profile.name;
    if (!sandboxDialects().contains(provider))
        m_error = QStringLiteral("--demo does not know how %1 speaks.").arg(provider);
    m_sandbox = std::make_unique<Sandbox>(sandboxOptions(options, m_phoneHost));
}

Demo::~Demo() = default;

bool Demo::start()
{
    if (!m_error.isEmpty())
        return false;
    if (m_lan && m_phoneHost.isEmpty())
        m_error = QStringLiteral("--lan finds no network that this machine is on.");
    else if (!m_sandbox->listen())
        m_error =
            QStringLiteral("The demo's server can't be started: %1.").arg(m_sandbox->errorString());
    return m_error.isEmpty();
}

void Demo::configure(ClientData *client) const
{
    setServer(QUrl(m_sandbox->origin()), client);
    client->plainHttpHost = m_phoneHost;
}

QStringList Demo::announcement() const
{
    const QString where = m_sandbox->phonePage().toString();
    if (!m_lan)
        return {QStringLiteral("A demo: approve in a browser on this machine, at %1").arg(where)};
    return {QStringLiteral("A demo: approve on a phone in this network, at %1").arg(where),
            QStringLiteral("Warning: as long as it runs, everybody in this network can approve.")};
}

std::unique_ptr<Demo> startDemo(Options *options)
{
    auto demo = std::make_unique<Demo>(*options);
    if (!demo->start()) {
        complain(demo->errorString());
        return nullptr;
    }
    demo->configure(&options->client);
    // With --events, standard output contains only events, which another program reads.
    const auto lines = demo->announcement();
    for (const QString &line : lines)
        printLine(options->events ? stderr : stdout, line);
    return demo;
}

void useRunningDemo(ClientData *client)
{
    setServer(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(SandboxOptions().port)), client);
}

} // namespace DeviceSignIn
