// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "configuredserver.h"

#include "demo.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"

#include <QEventLoop>
#include <QTimer>

namespace DeviceSignIn {

ConfiguredServer::ConfiguredServer(std::unique_ptr<Demo> demo, Options *options)
    : m_demo(std::move(demo))
    , m_factory(createFactory(std::move(options->client), options->store, options->authorities))
{}

ConfiguredServer::~ConfiguredServer() = default;

std::unique_ptr<ConfiguredServer> ConfiguredServer::open(Options *options)
{
    std::unique_ptr<Demo> demo;
    if (options->demo && !(demo = startDemo(options)))
        return nullptr;
    return std::unique_ptr<ConfiguredServer>(new ConfiguredServer(std::move(demo), options));
}

void ConfiguredServer::finish(SignIn *signIn, std::chrono::seconds limit)
{
    QEventLoop loop;
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    PendingCall discarding;
    PendingCall finishing;
    const auto awaitDiscarded = [&] {
        discarding = whenDiscarded(m_factory, [&loop] { loop.quit(); });
    };
    if (signIn)
        finishing = finishSignIn(signIn, awaitDiscarded);
    else
        awaitDiscarded();
    loop.exec();
}

} // namespace DeviceSignIn
