// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demoaddresses.h"

#include "sandbox/sandbox.h"

namespace DeviceSignIn {

void addDemoServer(const QUrl &origin, ClientData *client)
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

void useRunningDemo(ClientData *client)
{
    addDemoServer(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(SandboxOptions().port)), client);
}

} // namespace DeviceSignIn
