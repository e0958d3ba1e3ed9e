// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demo.h"

#include "demoaddresses.h"
#include "output/console.h"
#include "sandbox/module/sandboxmodule.h"

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

} // namespace

Demo::Demo(const Options &options)
    : m_lan(options.lan)
{
    const SandboxModule *module = loadSandboxModule(&m_error);
    if (!module)
        return;
    if (m_lan)
        m_phoneHost = module->lanHost();
    const QString provider = options.client.profile.name;
    if (!module->dialects().contains(provider))
        m_error = QStringLiteral("--demo does not know how %1 speaks.").arg(provider);
    else if (m_lan && m_phoneHost.isEmpty())
        m_error = QStringLiteral("--lan finds no network that this machine is on.");
    else
        m_sandbox = module->create(sandboxOptions(options, m_phoneHost));
}

Demo::~Demo() = default;

bool Demo::start()
{
    if (m_sandbox && !m_sandbox->listen())
        m_error =
            QStringLiteral("The demo's server can't be started: %1.").arg(m_sandbox->errorString());
    return m_error.isEmpty();
}

void Demo::configure(ClientData *client) const
{
    addDemoServer(QUrl(m_sandbox->origin()), client);
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
        printError(demo->errorString());
        return nullptr;
    }
    demo->configure(&options->client);
    // With --events, standard output contains only events, which another program reads.
    const auto lines = demo->announcement();
    for (const QString &line : lines)
        printLine(options->events ? stderr : stdout, line);
    return demo;
}

std::unique_ptr<ConfiguredServer> openServer(Options *options)
{
    std::shared_ptr<const void> demo;
    if (options->demo && !(demo = startDemo(options)))
        return nullptr;
    return std::make_unique<ConfiguredServer>(options, std::move(demo));
}

} // namespace DeviceSignIn
