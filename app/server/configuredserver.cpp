// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "configuredserver.h"

#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"

#include <QEventLoop>
#include <QTimer>

namespace DeviceSignIn {

ConfiguredServer::ConfiguredServer(Options *options, std::shared_ptr<const void> demo)
    : m_demo(std::move(demo))
    , m_factory(createFactory(std::move(options->client), options->store, options->authorities))
{}

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
